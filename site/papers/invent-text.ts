import type { Random } from '../seeded-random';
import type { Topic } from './topics';

/** What one paper is about; its title, abstract and keywords share it, as they do in real papers. */
export type Idea = { topic: Topic; subject: string; method: string; goal: string; name: string };

const ONSETS = [
  'Br',
  'Cal',
  'Dor',
  'Fen',
  'Gly',
  'Hex',
  'Kor',
  'Lum',
  'Mir',
  'Nov',
  'Or',
  'Pri',
  'Quil',
  'Rho',
  'Sil',
  'Tor',
  'Vex',
  'Zan',
];
const ENDS = ['a', 'eNet', 'ix', 'former', 'o', 'us', 'Bench', '-2', 'is', 'Flow', 'Grad', 'ella', 'Mix', 'LM'];

export function inventIdea(random: Random, topics: readonly Topic[]): Idea {
  const topic = random.pick(topics);
  return {
    topic,
    subject: random.pick(topic.subjects),
    method: random.pick(topic.methods),
    goal: random.pick(topic.goals),
    name: random.pick(ONSETS) + random.pick(ENDS),
  };
}

const singular = (subject: string) => subject.replace(/s$/, '');

export function inventTitle(random: Random, idea: Idea): string {
  const { subject, method, goal, name } = idea;
  const other = random.pick(idea.topic.methods.filter((candidate) => candidate !== method));
  // About as many titles with formulas as at the real venue: 1 in 75.
  if (random.chance(0.013)) {
    return random.pick([`$k$-Fold ${method} for ${subject}`, `${name}$^+$: ${goal} in $O(\\log n)$ Time`]);
  }
  return random.pick([
    `${method} for ${subject}`,
    `${name}: ${method} for ${goal}`,
    `${name}: ${subject} with ${method}`,
    `Rethinking ${method} in ${subject}`,
    `Towards ${goal}: ${method} Meets ${other}`,
    `When Does ${method} Help ${subject}?`,
    `${subject} Need ${method}`,
    `On the Limits of ${method} for ${subject}`,
    `From ${other} to ${method}: A Unified View of ${subject}`,
    `${goal} via ${method} and ${other}`,
    `Beyond ${other}: ${goal} in ${subject}`,
    `Provable ${goal} with ${method}`,
    `A Closer Look at ${subject} through ${method}`,
    `How Far Can ${method} Take ${subject}? A Study of ${goal}`,
    `Position: ${goal} Should Not Rest on ${method}`,
    `${method} without ${other}: Simple, Fast ${subject}`,
  ]);
}

export function inventAbstract(random: Random, idea: Idea): string {
  const { topic, subject, method, goal, name } = idea;
  const [first, second] = random.sample(topic.methods, 2);
  const opening = random.pick([
    `${subject} have become a standard tool, yet ${goal.toLowerCase()} remains out of reach when data are scarce.`,
    `Much recent work on ${subject.toLowerCase()} assumes that *more* data and compute will deliver ${goal.toLowerCase()}.`,
    `Why do ${subject.toLowerCase()} fail in practice even when their training loss is small?`,
    `We study ${subject.toLowerCase()} under a fixed budget of $B$ queries, a setting that practitioners meet daily.`,
  ]);
  const idea1 = random.pick([
    `We introduce **${name}**, which combines ${method.toLowerCase()} with a light-weight variant of ${(first ?? method).toLowerCase()}.`,
    `Our starting point is an observation about ${method.toLowerCase()}: the error of a ${singular(subject).toLowerCase()} concentrates on a small set of directions.`,
    `We propose ${method.toLowerCase()} (\`${name.toLowerCase()}\`), a drop-in change of fewer than 40 lines.`,
  ]);
  const theory = random.pick([
    'Under mild assumptions we prove a rate of $O(n^{-1/2} \\log n)$ and a matching lower bound.',
    `In the linear case the gap to the optimum is at most $\\varepsilon + C\\sqrt{d/n}$, where $d$ is the effective dimension.`,
    `An analysis of the infinite-width limit explains when ${(second ?? method).toLowerCase()} helps and when it hurts.`,
    `We do not offer a theory; instead we isolate three causes in controlled ablations.`,
  ]);
  const percent = random.between(3, 41);
  const results = random.pick([
    `On ${random.pick(topic.data)} and ${random.pick(topic.data)}, it reduces the error by ${percent}% at equal cost.`,
    `Experiments on ${random.pick(topic.data)} show gains of ${percent}% over the strongest baseline, with ${random.between(2, 9)}x less memory.`,
    `Across ${random.pick(topic.data)}, the method reaches ${goal.toLowerCase()} in ${percent} of 48 settings and is never worse by more than 1%.`,
  ]);
  const closing = random.pick([
    'Code and data will be released.',
    'We close with limitations and two negative results.',
    `The findings suggest that ${goal.toLowerCase()} is less a matter of scale than of ${method.toLowerCase()}.`,
    'A reference implementation runs on a single consumer GPU.',
  ]);
  return [opening, idea1, theory, results, closing].join(' ');
}

export function inventKeywords(random: Random, idea: Idea): string[] {
  const extra = random.sample(idea.topic.methods, 2).map((method) => method.toLowerCase());
  return [...new Set([idea.subject.toLowerCase(), idea.method.toLowerCase(), ...extra, idea.goal.toLowerCase()])];
}

export function inventTldr(random: Random, idea: Idea): string {
  return random.pick([
    `${idea.method} makes ${idea.subject.toLowerCase()} cheaper without losing accuracy.`,
    `We show when ${idea.method.toLowerCase()} leads to ${idea.goal.toLowerCase()}, and when it does not.`,
    `A simple recipe for ${idea.goal.toLowerCase()}.`,
  ]);
}
