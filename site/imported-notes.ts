import type { ApiNote } from './api-note';
import { idFromText } from './id-from-text';
import type { ImportSource, SitePaper } from './site-paper';

export const IMPORT_INVITATION: Record<ImportSource, string> = {
  DBLP: 'DBLP.org/-/Record',
  ORCID: 'OpenReview.net/Public_Article/ORCID.org/-/Record',
  arXiv: 'OpenReview.net/Public_Article/arXiv.org/-/Record',
};

const IMPORT_VENUE: Record<ImportSource, string> = { DBLP: 'CoRR 2023', ORCID: 'ORCID 2024', arXiv: 'arXiv 2023' };

const MONTH = 30 * 86_400_000;

/** Other notes about the same paper: same title, authors and paperhash, another id, venue and date. */
export function importedNotes(note: ApiNote, paper: SitePaper): ApiNote[] {
  return (paper.imports ?? []).map((source, place) => {
    const id = idFromText(`${note.id} ${source}`);
    const date = note.pdate + (place + 1) * MONTH;
    const { primary_area, TLDR, keywords, ...content } = note.content;
    return {
      ...note,
      id,
      forum: id,
      invitations: [IMPORT_INVITATION[source], 'DBLP.org/-/Edit'],
      domain: 'DBLP.org',
      signatures: ['DBLP.org/Uploader'],
      cdate: date,
      pdate: date,
      mdate: date,
      content: {
        ...content,
        venue: { value: IMPORT_VENUE[source] },
        venueid: { value: `${source.toLowerCase()}.org/journals` },
        pdf: { value: `https://arxiv.example/pdf/${id}` },
      },
      details: { ...note.details, replyCount: 0 },
    };
  });
}
