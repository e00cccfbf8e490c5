/** What papers of one area talk about; titles, abstracts and keywords are woven from it. */
export type Topic = {
  area: string;
  subjects: readonly string[];
  methods: readonly string[];
  goals: readonly string[];
  data: readonly string[];
};

/** `a; b; c` keeps the table short. */
const list = (items: string): string[] => items.split('; ');

export const TOPICS: readonly Topic[] = [
  {
    area: 'Deep Learning->Large Language Models',
    subjects: list(
      'Long-Context Language Models; Instruction Followers; Chain-of-Thought Decoders; Code-Writing Models; Small Language Models; Retrieval-Backed Chat Models',
    ),
    methods: list(
      'Prompt Distillation; Draft-and-Verify Decoding; Token Budgeting; Layer Recycling; Answer Ledgers; Self-Consistent Editing',
    ),
    goals: list('Fewer Hallucinated Citations; Cheap Long-Document Reading; Honest Refusals; Stable Multi-Turn Plans'),
    data: list('a set of legal memos; twelve question-answering suites; a corpus of recipe rewrites'),
  },
  {
    area: 'Reinforcement Learning->Deep RL',
    subjects: list(
      'Offline Control; Sparse-Reward Exploration; Multi-Agent Bargaining; Partially Observed Navigation; Model-Based Planning; Goal-Conditioned Policies',
    ),
    methods: list(
      'Pessimistic Rollouts; Option Discovery; Regret Budgets; World-Model Pruning; Advantage Smoothing; Curriculum Inversion',
    ),
    goals: list(
      'Safer Deployment; Sample-Efficient Learning; Transfer across Embodiments; Bounded Constraint Violation',
    ),
    data: list('nine locomotion tasks; a warehouse simulator; procedurally built mazes'),
  },
  {
    area: 'Deep Learning->Generative Models and Autoencoders',
    subjects: list(
      'Diffusion Samplers; Latent Video Generators; Discrete Flow Models; Score Networks; Text-to-Shape Models; Consistency Models',
    ),
    methods: list(
      'Step Skipping; Noise Re-Timing; Guidance Annealing; Optimal Couplings; Spectral Preconditioning; Trajectory Folding',
    ),
    goals: list('Few-Step Sampling; Faithful Inpainting; Controllable Layouts; Calibrated Diversity'),
    data: list('a collection of tide maps; three image benchmarks; hand-drawn floor plans'),
  },
  {
    area: 'Deep Learning->Graph Neural Networks',
    subjects: list(
      'Message-Passing Networks; Temporal Graphs; Molecular Graphs; Heterophilous Graphs; Hypergraph Encoders; Link Predictors',
    ),
    methods: list(
      'Edge Rewiring; Curvature Flow; Subgraph Sketching; Positional Hashing; Walk Attention; Tree Unrolling',
    ),
    goals: list('Less Over-Squashing; Size Generalisation; Expressive yet Fast Inference; Robust Node Labelling'),
    data: list('citation networks; a road network of two cities; protein contact maps'),
  },
  {
    area: 'Optimization->Stochastic',
    subjects: list(
      'Stochastic Gradient Methods; Adaptive Step Sizes; Second-Order Optimizers; Minimax Problems; Bilevel Programs; Large-Batch Training',
    ),
    methods: list(
      'Variance Clipping; Implicit Averaging; Momentum Splitting; Curvature Sketches; Warm Restarts; Anchored Extragradients',
    ),
    goals: list('Dimension-Free Rates; Parameter-Free Tuning; Stable Training at Scale; Last-Iterate Convergence'),
    data: list(
      'convex test problems; vision transformers up to 1B parameters; logistic regressions of every conditioning',
    ),
  },
  {
    area: 'Theory->Learning Theory',
    subjects: list(
      'Interpolating Predictors; Two-Layer Networks; Kernel Regression; Online Learners; Agnostic Classifiers; In-Context Learners',
    ),
    methods: list(
      'Leave-One-Out Bounds; Margin Profiles; Information Budgets; Localised Complexity; Spectral Tails; Coupling Arguments',
    ),
    goals: list('Sharp Generalisation Bounds; Benign Overfitting; Fast Rates; Matching Lower Bounds'),
    data: list('Gaussian designs; synthetic teachers; random features of spoken digits'),
  },
  {
    area: 'Social Aspects->Privacy-preserving Statistics and Machine Learning',
    subjects: list(
      'Federated Clients; Private Query Release; Membership Inference; Secure Aggregation; Unlearning Requests; Synthetic Tabular Records',
    ),
    methods: list(
      'Noise Recycling; Shuffled Reports; Gradient Masking Audits; Budget Accounting; Public Pretraining; Exact Deletion Trees',
    ),
    goals: list('Better Utility at Small Budgets; Auditable Deletion; Personalised Models; Cheap Communication'),
    data: list('keyboards of volunteer groups; a census-like generator; hospital triage logs'),
  },
  {
    area: 'Applications->Computer Vision',
    subjects: list(
      'Video Segmentation; Depth Estimation; Open-Vocabulary Detection; Neural Radiance Scenes; Image Matching; Event-Camera Tracking',
    ),
    methods: list(
      'Token Merging; Epipolar Attention; Mask Recycling; Prototype Banks; Test-Time Adaptation; Ray Sharing',
    ),
    goals: list('Night-Time Robustness; Real-Time Inference; Label-Efficient Training; Consistent 3D Geometry'),
    data: list('street scenes in rain; underwater footage; museum photographs'),
  },
  {
    area: 'Applications->Neuroscience, Cognitive Science',
    subjects: list(
      'Spiking Networks; Neural Population Dynamics; Brain-Signal Decoders; Grid-Cell Models; Human Choice Models; Eye-Movement Models',
    ),
    methods: list(
      'Latent Alignment; Event-Driven Backpropagation; Low-Rank Dynamics; Synaptic Tagging; Bayesian Readouts; Delay Learning',
    ),
    goals: list('Cross-Session Transfer; Energy-Aware Inference; Interpretable Latents; Fewer Calibration Trials'),
    data: list('recordings of six sessions; reading-time corpora; simulated cortex sheets'),
  },
  {
    area: 'Probabilistic Methods->Bayesian Models and Methods',
    subjects: list(
      'Variational Families; Gaussian Processes; Particle Samplers; Bayesian Neural Networks; Simulation-Based Inference; Conformal Predictors',
    ),
    methods: list(
      'Inducing Paths; Tempered Bridges; Amortised Proposals; Stein Corrections; Score-Matched Posteriors; Nested Quadrature',
    ),
    goals: list('Calibrated Uncertainty; Linear-Time Posteriors; Reliable Model Choice; Valid Coverage under Shift'),
    data: list('epidemic simulators; weather stations of an island; classical regression sets'),
  },
  {
    area: 'Applications->Health / Medicine',
    subjects: list(
      'Electronic Health Records; Pathology Slides; Heart-Rhythm Monitors; Radiology Reports; Drug Response Models; Sleep Staging',
    ),
    methods: list(
      'Cohort Reweighting; Missingness Modelling; Expert Deferral; Slide Graphs; Causal Imputation; Report Grounding',
    ),
    goals: list('Equitable Triage; Early Warning; Cross-Hospital Transfer; Trustworthy Explanations'),
    data: list('records of four clinics; wearable data of a year; public slide archives'),
  },
  {
    area: 'General Machine Learning->Causality',
    subjects: list(
      'Instrumental Variables; Causal Discovery; Treatment Effects; Interventional Representations; Counterfactual Fairness; Spillover Effects',
    ),
    methods: list(
      'Proxy Balancing; Order Search; Sensitivity Envelopes; Doubly Robust Trees; Invariant Contrasts; Soft Interventions',
    ),
    goals: list(
      'Identifiability without Faithfulness; Honest Intervals; Policy Evaluation; Discovery from Few Environments',
    ),
    data: list('gene-knockdown screens; a bike-sharing experiment; semi-synthetic job programmes'),
  },
  {
    area: 'Deep Learning->Attention Mechanisms',
    subjects: list(
      'Linear Attention; State-Space Sequence Models; Sparse Transformers; Key-Value Caches; Positional Encodings; Mixture-of-Experts Routers',
    ),
    methods: list(
      'Chunked Scans; Head Merging; Cache Eviction; Rotary Rescaling; Expert Recycling; Kernel Feature Maps',
    ),
    goals: list('Sub-Quadratic Inference; Length Extrapolation; Balanced Routing; Exact Recall'),
    data: list('synthetic recall tasks; long genomic strings; books up to 200k tokens'),
  },
  {
    area: 'Applications->Language, Speech and Dialog',
    subjects: list(
      'Low-Resource Translation; Speech Recognisers; Dialogue State Trackers; Sign-Language Recognition; Text-to-Speech Voices; Morphological Analysers',
    ),
    methods: list(
      'Phoneme Sharing; Back-Translation Filters; Byte-Level Subwords; Speaker Disentanglement; Streaming Alignment; Lexicon Induction',
    ),
    goals: list('Coverage of Rare Scripts; Accent Robustness; Low-Latency Output; Fairer Evaluation'),
    data: list('field recordings of eleven languages; radio archives; parallel proverbs'),
  },
  {
    area: 'Applications->Chemistry, Physics, and Earth Sciences',
    subjects: list(
      'Neural Operators; Crystal Generators; Molecular Force Fields; Climate Emulators; Docking Models; Turbulence Closures',
    ),
    methods: list(
      'Equivariant Tokens; Multigrid Training; Symbolic Residuals; Conservation Layers; Active Quadrature; Boundary Embeddings',
    ),
    goals: list('Stable Long Rollouts; Chemical Accuracy; Mesh-Free Generalisation; Cheaper Simulation'),
    data: list('shallow-water flows; a database of invented alloys; quantum-chemistry sets'),
  },
  {
    area: 'Social Aspects->Accountability, Transparency and Interpretability',
    subjects: list(
      'Sparse Autoencoders; Feature Attribution; Concept Bottlenecks; Circuit Discovery; Model Editing; Data Attribution',
    ),
    methods: list(
      'Causal Scrubbing; Dictionary Merging; Influence Sketches; Probe Ensembles; Counterfactual Prompts; Path Patching',
    ),
    goals: list('Faithful Explanations; Scalable Audits; Fewer Dead Features; Human-Checkable Claims'),
    data: list('toy transformers; an audit of loan models; vision models of six families'),
  },
];
