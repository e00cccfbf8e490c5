import type { TextKey, Texts } from '../../domain/texts';
import type { PostRemark } from '../../draft/read-post';
import type { Understood } from '../../ui/post-understood';
import { papersText } from '../../ui/section-list';
import type { PostReading } from './reading-post';
import { previewOf } from './restore-words';

const remarkTexts: Record<PostRemark['kind'], TextKey> = {
  toml: 'postToml',
  twice: 'postTwice',
  'more-links': 'postMoreLinks',
  between: 'postBetween',
  'no-bullet': 'postNoBullet',
  'as-written': 'postAsWritten',
  'no-paper': 'postNoPaper',
};

/** What was understood of a post, in words. */
export function understoodOf(t: Texts, { read, plan }: PostReading): Understood {
  const { papers, template, remarks } = read;
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const noted = papers.filter(({ note }) => note !== '').length;
  return {
    summary:
      papers.length === 0
        ? t('postNoPaper')
        : t('postCounts', papersText(t, papers.length), String(template.sections.length), String(noted)),
    sections: template.sections.map(({ source, heading, papers: ids = [] }) => ({
      heading: heading || (source.kind === 'rest' ? t('postNoHeading') : source.name),
      papers: ids.flatMap((id) => {
        const paper = byId.get(id);
        return paper ? [{ id, title: paper.title || id, note: paper.note }] : [];
      }),
    })),
    counts: papers.length === 0 ? [] : previewOf(t, plan).counts,
    remarks: remarks
      .filter(({ kind }) => kind !== 'no-paper')
      .map(
        ({ kind, line, text }) =>
          `${t('postLine', String(line), t(remarkTexts[kind]))}${text === '' ? '' : ` · ${text}`}`,
      ),
  };
}
