import type { ApiNote, ApiReply, Field } from './api-note';
import { idFromText } from './id-from-text';
import { seededRandom, seedOf } from './seeded-random';

const DAY = 86_400_000;

type Sketch = { kind: string; signature: string; content: Record<string, Field<string | number>>; answers?: number };

const REVIEW =
  'The paper is clear and the **main claim** is supported. I could not follow the step from $x^2 + y^2$ to the bound. Costs of $5 and of $7 are not comparable.';

type Title = { id: string; title: string };

/** With a title of its own, and a link to another paper in its text: neither makes it a paper. */
function sketchComment(note: ApiNote, titles: readonly Title[], signature: string): Sketch {
  const other = titles[seedOf(note.id) % titles.length] ?? { id: note.id, title: note.content.title.value };
  const link = `https://openreview.net/forum?id=${other.id}`;
  return {
    kind: 'Public_Comment',
    signature,
    content: {
      title: { value: `How does this compare with “${other.title}”?` },
      comment: { value: `Please discuss [this paper](${link}) as well; see also ${link}&noteId=${note.id} there.` },
    },
  };
}

/** Reviews, each maybe with an answer, then a meta review and the decision: the order in which they are written. */
function sketchReplies(note: ApiNote, titles: readonly Title[]): Sketch[] {
  const count = note.details.replyCount;
  const random = seededRandom(seedOf(note.id));
  const closing: Sketch[] = [
    {
      kind: 'Meta_Review',
      signature: 'Area_Chair_x9Zz',
      content: { metareview: { value: 'The reviewers agree after discussion; *minor* points remain.' } },
    },
    { kind: 'Decision', signature: 'Program_Chairs', content: { decision: { value: 'Accept' } } },
  ];
  const sketches: Sketch[] = [];
  while (sketches.length < Math.max(0, count - closing.length)) {
    const reviewer = Array.from({ length: 4 }, () => random.pick([...'abcdefghkmnpqrstuvwxyzABCDEFG123456789'])).join(
      '',
    );
    sketches.push({
      kind: 'Official_Review',
      signature: `Reviewer_${reviewer}`,
      content: {
        summary: { value: REVIEW },
        rating: { value: random.between(4, 9) },
        confidence: { value: random.between(2, 5) },
      },
    });
    if (sketches.length < count - closing.length && random.chance(0.5)) {
      sketches.push({
        kind: 'Rebuttal',
        signature: 'Authors',
        content: { rebuttal: { value: 'Thank you. We have added the missing step, $a^2 \\le b^2$.' } },
        answers: sketches.length - 1,
      });
    }
  }
  // Long threads have outsiders in them too.
  if (sketches.length > 3) sketches[sketches.length - 1] = sketchComment(note, titles, '~Ada_Example1');
  return [...sketches, ...closing].slice(0, count);
}

function signatureOf(note: ApiNote, { kind, signature }: Sketch): string {
  if (signature.startsWith('~')) return signature;
  return kind === 'Decision' ? `${note.domain}/${signature}` : `${note.domain}/Submission${note.number}/${signature}`;
}

/** `titles` are of the papers that a comment may point to. */
export function repliesOf(note: ApiNote, titles: readonly Title[] = []): ApiReply[] {
  // Nothing but its place tells a reply's id from a paper's.
  const idOf = (place: number) => idFromText(`${note.id} reply ${place}`);
  return sketchReplies(note, titles).map((sketch, place) => ({
    id: idOf(place),
    forum: note.id,
    replyto: sketch.answers === undefined ? note.id : idOf(sketch.answers),
    invitations: [`${note.domain}/Submission${note.number}/-/${sketch.kind}`],
    domain: note.domain,
    signatures: [signatureOf(note, sketch)],
    readers: ['everyone'],
    writers: [note.domain],
    license: 'CC BY 4.0',
    cdate: note.cdate + (place + 20) * DAY,
    mdate: note.cdate + (place + 21) * DAY,
    tcdate: note.cdate + (place + 20) * DAY,
    tmdate: note.cdate + (place + 21) * DAY,
    version: 2,
    content: sketch.content,
  }));
}
