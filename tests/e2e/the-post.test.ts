import { existsSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { addTags, cards, inBothBrowsers, writeNote } from './both';
import { paperSections, papersOf } from './post';

/**
 * The main job, whole: the papers of a published post stand in the venue, are annotated through the interface with that post's notes and its
 * other headings as tags, and the popup gives back that post's sections of papers.
 */
function givesBack(post: string): void {
  const papers = papersOf(post);
  const tags = [...new Set(papers.map((paper) => paper.heading))].filter((heading) => heading !== 'oral');

  inBothBrowsers(
    'the post',
    (world) => {
      it('comes back from the popup, byte for byte', async () => {
        const page = await world.openVenue();
        for (const { title, note, heading } of papers) {
          if (note !== '') await writeNote(page, title, note);
          if (heading !== 'oral') await addTags(page, title, heading);
        }
        await cards(page)
          .by('button', 'Edit note')
          .counts(papers.filter(({ note }) => note !== '').length);

        const popup = await world.browser.openPopup();
        await popup.by('combobox', 'Venue').shows({ value: /ICML\.cc/ });
        for (const tag of tags) {
          await popup.by('button', `Make ${tag} a section`).click();
          await popup.by('textbox', 'Draft').shows({ value: new RegExp(`^## ${tag}$`, 'm') });
        }
        const draft = await popup.by('textbox', 'Draft').read();
        expect(await format(paperSections(draft.value), { parser: 'markdown' })).toBe(
          await format(paperSections(post), { parser: 'markdown' }),
        );

        const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
        expect(draft.value).toContain(`date: ${today} 00:00:00 +0900`);
        expect(draft.value).toContain('{% linkpreview "https://openreview.net/group?id=ICML.cc/2024/Conference" %}');
        const file = await world.browser.download(() => popup.by('button', 'Download').click());
        expect(file.name).toBe(`${today}-icml2024.md`);
        expect(file.text).toBe(draft.value);
        await popup.by('button', 'Copy').click();
        await popup.by('status', /Copied|/).shows({ text: 'Copied' });
        expect(await popup.clipboard()).toBe(draft.value);
        await popup.close();
        await page.close();
      });
    },
    {
      site: {
        papers: papers.map(({ id, title }) => ({ id, title, authors: ['Ann Lee', 'Bo Ito'], track: 'oral' as const })),
      },
    },
  );
}

const published = '../shared/docs/the-post.md';
if (existsSync(published)) givesBack(readFileSync(published, 'utf8'));
else {
  it.skip(`the published post (needs ${published})`, () => undefined);
  givesBack(readFileSync('tests/generators/example-post.txt', 'utf8'));
}
