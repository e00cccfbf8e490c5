import type { SitePaper, Track } from '../site-paper';

/** A paper that once broke something, or could: what is not said here is filled in by the generator. */
export type OddPaper = Partial<SitePaper> & {
  track: Track /** 0 is the first card of the track. */;
  place: number;
  authorCount?: number;
};

/** 250 characters, as many as a submission may have. */
const LONG_TITLE =
  'On the Curious Persistence of Very Long Titles in the Proceedings of Learned Societies, with Remarks on Their Wrapping, ' +
  'Truncation and Quotation, a Taxonomy of Subordinate Clauses, Three Modest Theorems, and an Appendix That Nobody Had Yet Asked For!';

export const ODD_PAPERS: readonly OddPaper[] = [
  { track: 'oral', place: 1, title: 'Hybrid$^2$ Integrators: Stiff Dynamics with Learned Corrections' },
  { track: 'oral', place: 3, id: '-R7mCq0xYb', title: 'Sparse Recovery under $\\ell_1$ Drift: A Tale of Two Norms' },
  { track: 'oral', place: 5, id: '_hK42tVnZq', title: 'Attention | Memory | Both? A Three-Way Comparison' },
  {
    track: 'oral',
    place: 7,
    id: '9aXw3LkPdE',
    title: 'The Open Kettle Corpus: Ten Thousand Hours of Boiling Sounds',
    authorCount: 71,
  },
  { track: 'oral', place: 9, title: '言語モデルはなぜ俳句の拍を数え間違えるのか: Mora Counting in Language Models' },
  { track: 'oral', place: 11, title: LONG_TITLE },
  { track: 'oral', place: 13, title: 'Filling {{ braces }}: Template Induction for Program Synthesis' },
  { track: 'oral', place: 15, title: '{% percent %} Tags Considered: Learning to Read Markup without Rendering It' },
  { track: 'oral', place: 17, title: '"Quoted" and \'Unquoted\' Goals: Reward Misreading in Instruction Followers' },
  { track: 'oral', place: 19, title: '[Re] Checking the Brackets: Replication at Scale [Extended]' },
  { track: 'oral', place: 21, title: 'Is A < B? Order Relations, <unk> Tokens & What Transformers Learn' },
  { track: 'oral', place: 23, title: 'Costs $5, Saves $50: Budgeted Annotation for the Rest of Us' },
  {
    track: 'oral',
    place: 26,
    id: '--------_1',
    title: 'snake_case_and_its_discontents: Identifier Splitting for _Code_ Models',
  },
  { track: 'oral', place: 28, title: 'A*B*C: Star-Shaped Search beyond A* with *Learned* Heuristics' },
  { track: 'oral', place: 30, title: '`make -j` for Gradients: Build Systems as Schedulers of Autodiff' },
  { track: 'oral', place: 33, id: 'aBcDeFgHiJ', title: 'Case Sensitivity Matters, Part I: Upper' },
  { track: 'oral', place: 34, id: 'AbCdEfGhIj', title: 'Case Sensitivity Matters, Part I: Lower' },
  { track: 'oral', place: 37, title: 'No: A Study of Refusal' },
  { track: 'spotlight', place: 0, id: '0123456789', title: '2024-05-01: Dating the Undated with Weak Supervision' },
  { track: 'spotlight', place: 2, id: '1e10000000', title: '# Hashing Is Not a Heading: Sketches for Streams' },
  { track: 'spotlight', place: 4, id: 'Zx_-9tR4q', title: '- Subtraction as an Inductive Bias' },
  { track: 'spotlight', place: 6, title: 'C:\\Paths & Other Escapes: Robust Parsing of Windows Logs \\n\\t' },
  {
    track: 'spotlight',
    place: 8,
    title: '$O(n \\log n)$ Is Enough: Sorting-Based Attention with $\\varepsilon$ Slack',
  },
  { track: 'spotlight', place: 10, title: 'Émigré Embeddings – “Smart Quotes”, Ångström Norms & the Naïve Baseline' },
  { track: 'spotlight', place: 12, title: '🐙 Octopus Networks: Eight Arms, One Loss' },
  { track: 'spotlight', place: 14, title: 'Position: Reviewers Deserve $\\geq 2$ Coffees; or, [Read] (the) <Manual>!' },
  {
    track: 'poster',
    place: 0,
    id: '-_-_-_-_-',
    title: 'Learning to Blink: Dashes, Underscores and Other Faces of Sparsity',
  },
  { track: 'poster', place: 2, id: 'Q3vPz8dNw2Lk', title: '--- Three Dashes: Front Matter Detection in the Wild' },
  { track: 'poster', place: 4, title: 'Learning the Model of a Model That Learns: A Model Paper' },
  { track: 'poster', place: 6, title: '~Approximately~ Everything: Tilde Notation as Supervision' },
  { track: 'poster', place: 8, title: '<!-- commented out --> A Case for Hidden Baselines' },
  { track: 'poster', place: 10, title: 'ReLU^2, x_{t+1} and \\alpha: Plain-Text Mathematics without Dollars' },
];
