/** A post's part from its first section of papers to the end. */
export const paperSections = (post: string): string => post.slice(post.indexOf('\n## oral\n') + 1);

export type PostedPaper = { id: string; title: string; heading: string; note: string };

/** What its author annotated: each paper of the post, the heading it stands under and its note. */
export function papersOf(post: string): PostedPaper[] {
  const papers: PostedPaper[] = [];
  let heading = '';
  for (const line of paperSections(post).split('\n')) {
    const [, title, id] = /^- \[(.+)\]\(https:\/\/openreview\.net\/forum\?id=([\w-]+)\)$/.exec(line) ?? [];
    const last = papers.at(-1);
    if (line.startsWith('## ')) heading = line.slice(3);
    else if (title && id) papers.push({ id, title: title.replace(/\\(.)/g, '$1'), heading, note: '' });
    else if (last && line !== '') last.note += (last.note === '' ? '' : '\n') + line.slice(2);
  }
  return papers;
}
