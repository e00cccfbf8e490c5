import { expect, it } from 'vitest';
import { inBothBrowsers, venue } from './both';
import { isAtRest } from './whole';

inBothBrowsers(
  'the Japanese interface',
  (world) => {
    it('speaks Japanese on the cards and in the popup, with the hours of Tokyo', async () => {
      const page = await world.browser.openPage(venue);
      await isAtRest(page);
      const cards = page.by('group', /^「.+」のメモ$/);
      await cards.counts(25);
      const card = page.by('group', (await cards.names())[0] ?? '');
      await card.by('button', 'メモを書く').click();
      await card.by('textbox', 'メモ').type('気になる');
      await card.by('combobox', 'タグを追加').type('みんな好きそう、');
      await card.by('button', 'タグ「みんな好きそう」を外す').read();
      await card.by('status').shows({ text: '保存しました' });
      await card.by('button', '完了').click();
      await card.by('button', 'メモを編集').read();
      const popup = await world.browser.openPopup();
      const draft = await popup.by('textbox', '下書き').shows({ value: /^date: \d{4}-\d\d-\d\d 00:00:00 \+0900$/m });
      expect(draft.value).toMatch(/^title: ICML 2024 の気になる論文$/m);
      expect(await popup.puppeteer.evaluate(() => document.documentElement.lang)).toBe('ja');
      expect(await popup.axe()).toEqual([]);
      await popup.close();
      await page.close();
    });
  },
  { launch: { locale: 'ja' } },
);
