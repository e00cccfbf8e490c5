/** Japanese words of the field and what papers call it, a line each. Of those that begin at one place of a note, the longest counts. */
export const japaneseTerms: ReadonlyMap<string, string> = new Map(
  `機械学習 machine learning
深層学習 deep learning
強化学習 reinforcement learning
逆強化学習 inverse reinforcement learning
深層強化学習 deep reinforcement learning
オフライン強化学習 offline reinforcement learning
マルチエージェント multi-agent
エージェント agent
方策 policy
報酬 reward
報酬モデル reward model
報酬関数 reward function
探索 exploration
バンディット bandit
模倣学習 imitation learning
世界モデル world model
制御 control
計画 planning
ロボット robot
ロボティクス robotics
教師あり学習 supervised learning
教師なし学習 unsupervised learning
半教師あり学習 semi-supervised learning
自己教師あり学習 self-supervised learning
弱教師あり学習 weakly supervised learning
対照学習 contrastive learning
表現学習 representation learning
転移学習 transfer learning
メタ学習 meta learning
継続学習 continual learning
破滅的忘却 catastrophic forgetting
連合学習 federated learning
分散学習 distributed training
能動学習 active learning
マルチタスク学習 multi-task learning
少数ショット few-shot
ゼロショット zero-shot
文脈内学習 in-context learning
カリキュラム学習 curriculum learning
距離学習 metric learning
ドメイン適応 domain adaptation
ドメイン汎化 domain generalization
分布シフト distribution shift
分布外 out-of-distribution
異常検知 anomaly detection
大規模言語モデル large language model
言語モデル language model
基盤モデル foundation model
視覚言語モデル vision-language model
マルチモーダル multimodal
生成モデル generative model
拡散モデル diffusion model
拡散 diffusion
敵対的生成ネットワーク generative adversarial network
変分推論 variational inference
変分オートエンコーダ variational autoencoder
正規化フロー normalizing flow
フローマッチング flow matching
スコアマッチング score matching
自己回帰 autoregressive
注意機構 attention
アテンション attention
トランスフォーマー transformer
状態空間モデル state space model
畳み込み convolutional
再帰型 recurrent
グラフ graph
グラフニューラルネットワーク graph neural network
知識グラフ knowledge graph
埋め込み embedding
トークン token
トークン化 tokenization
事前学習 pre-training
微調整 fine-tuning
ファインチューニング fine-tuning
低ランク low-rank
アダプター adapter
指示追従 instruction following
指示チューニング instruction tuning
選好 preference
選好最適化 preference optimization
人間のフィードバック human feedback
アラインメント alignment
整合性 alignment
プロンプト prompt
検索拡張 retrieval augmented
検索拡張生成 retrieval augmented generation
検索 retrieval
推薦 recommendation
推薦システム recommender system
推論 reasoning
思考の連鎖 chain-of-thought
数学 mathematical
定理証明 theorem proving
コード生成 code generation
機械翻訳 machine translation
翻訳 translation
要約 summarization
質問応答 question answering
対話 dialogue
音声 speech
音声認識 speech recognition
音楽 music
幻覚 hallucination
ハルシネーション hallucination
評価 evaluation
ベンチマーク benchmark
データセット dataset
データ拡張 data augmentation
合成データ synthetic data
蒸留 distillation
知識蒸留 knowledge distillation
量子化 quantization
枝刈り pruning
圧縮 compression
モデル圧縮 model compression
モデルマージ model merging
疎 sparse
スパース sparse
高速化 acceleration
効率 efficient
長文脈 long context
混合エキスパート mixture of experts
スケーリング則 scaling law
最適化 optimization
凸最適化 convex optimization
非凸 nonconvex
勾配 gradient
確率的勾配降下 stochastic gradient descent
勾配降下 gradient descent
学習率 learning rate
収束 convergence
正則化 regularization
汎化 generalization
過学習 overfitting
過剰パラメータ overparameterized
損失地形 loss landscape
カーネル kernel
ガウス過程 gaussian process
ベイズ bayesian
ベイズ最適化 bayesian optimization
ベイズ推論 bayesian inference
不確実性 uncertainty
較正 calibration
コンフォーマル予測 conformal prediction
因果 causal
因果推論 causal inference
因果探索 causal discovery
最適輸送 optimal transport
時系列 time series
時系列予測 time series forecasting
予測 forecasting
情報理論 information theory
ゲーム理論 game theory
オークション auction
公平性 fairness
バイアス bias
プライバシー privacy
差分プライバシー differential privacy
安全性 safety
頑健性 robustness
ロバスト robust
敵対的 adversarial
敵対的攻撃 adversarial attack
敵対的訓練 adversarial training
攻撃 attack
脱獄 jailbreak
バックドア backdoor
透かし watermark
電子透かし watermark
忘却 unlearning
説明可能 explainable
解釈性 interpretability
解釈可能性 interpretability
機械論的解釈性 mechanistic interpretability
画像 image
画像生成 image generation
画像分類 image classification
画像認識 image recognition
物体検出 object detection
領域分割 segmentation
セグメンテーション segmentation
動画 video
動画生成 video generation
三次元 3d
点群 point cloud
姿勢推定 pose estimation
医療 medical
医用画像 medical image
創薬 drug discovery
分子 molecule
タンパク質 protein
材料 material
気象 weather
偏微分方程式 partial differential equation
微分方程式 differential equation
物理 physics
神経科学 neuroscience
脳 brain
スパイキング spiking
量子 quantum
対称性 symmetry
等変 equivariant
幾何 geometric
多様体 manifold
トポロジー topology
クラスタリング clustering
次元削減 dimensionality reduction
特徴選択 feature selection
表形式データ tabular data
決定木 decision tree
組合せ最適化 combinatorial optimization
進化計算 evolutionary
ニューラルアーキテクチャ探索 neural architecture search
群衆 crowdsourcing
人間 human`
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
);
