import { noteRow } from './note-terms';
import { type Evidence, type Profile, profileOf, type Space, scoresOf } from './profile';
import type { SettledLabels } from './settle-labels';

const passedShare = 0.1;
const noteShare = 0.3;
/** How much the reader's tags count, each as an interest of its own, beside all papers together. */
const tagShare = 0.85;
const fewestOfTag = 3;
/** Each costs a pass over the venue. */
const mostTags = 6;

/** By row: how well each paper fits what the reader liked, all of it equally unless told. Undefined where nothing is liked. */
export function fitOf(
  space: Space,
  labels: SettledLabels,
  timesOf: (row: number) => number = () => 1,
): Float64Array | undefined {
  if (labels.liked.length === 0) return undefined;
  const all = scoresOf(space, likedProfile(space, labels, timesOf));
  const tags = tagProfiles(space, labels);
  if (tags.length === 0) return all;
  const byTag = tags.map((profile) => standardised(scoresOf(space, profile)));
  const best = standardised(all.map((_, row) => Math.max(...byTag.map((scores) => scores[row] as number))));
  return standardised(all).map((score, row) => (1 - tagShare) * score + tagShare * (best[row] as number));
}

/** All that is liked, as one direction. */
export function likedProfile(
  space: Space,
  { liked, passed }: Pick<SettledLabels, 'liked' | 'passed'>,
  timesOf: (row: number) => number = () => 1,
): Profile {
  const words = new Map<number, number>();
  for (const { note, tags } of liked)
    for (const [term, weight] of noteRow(space.index, [note, ...tags].join('\n')))
      words.set(term, (words.get(term) ?? 0) + noteShare * weight);
  const against = (passedShare * liked.length) / passed.length;
  const evidence: Evidence = [
    ...liked.map(({ row }) => ({ row, times: timesOf(row) })),
    ...passed.map((row) => ({ row, times: -against })),
  ];
  return profileOf(space, evidence, words);
}

/** A profile for each tag of three papers or more, unless it is on all of them: that one is the whole profile already. */
function tagProfiles(space: Space, { liked, passed }: SettledLabels): Profile[] {
  const byTag = new Map<string, SettledLabels['liked']>();
  for (const paper of liked) for (const tag of paper.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), paper]);
  return [...byTag]
    .filter(([, papers]) => papers.length >= fewestOfTag && papers.length < liked.length)
    .sort(([a, papers], [b, others]) => others.length - papers.length || (a < b ? -1 : 1))
    .slice(0, mostTags)
    .map(([, papers]) => likedProfile(space, { liked: papers, passed }));
}

function standardised(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length) || 1;
  return scores.map((score) => (score - mean) / deviation);
}
