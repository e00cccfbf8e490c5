/** What the demo writes under the first papers of its venue. */
export const demoNotes: { note: string; tags: string[] }[] = [
  {
    note: 'タイトルに惹かれた。一番いまの自分の研究に近そう。\n- 重みを**直接**見るのと、入出力を見るのと',
    tags: ['みんな好きそう'],
  },
  { note: 'Try `rank = 8` first', tags: ['LoRA'] },
  { note: 'Why does this hold for $n > 2$ only?', tags: [] },
];
