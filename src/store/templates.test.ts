import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from './database';
import { dropTemplate, keepTemplate, namedTemplates, parseNamedTemplate } from './templates';

const template = {
  format: 'jekyll' as const,
  sections: [],
  shows: ['note' as const],
  opening: 'Hello {{ kininaru.venue }}',
};

it('keeps templates under their names, and drops them', async () => {
  const database = openDatabase(`templates-${Math.random()}`);
  await keepTemplate(database, { name: 'mine', template });
  await keepTemplate(database, { name: 'あ', template });
  await keepTemplate(database, { name: 'mine', template: { ...template, title: 'T' } });
  await database.meta.put({ key: 'template:bad', name: 7 } as never);
  expect(await namedTemplates(database)).toEqual([
    { name: 'mine', template: { ...template, title: 'T' } },
    { name: 'あ', template },
  ]);
  await dropTemplate(database, 'mine');
  expect((await namedTemplates(database)).map(({ name }) => name)).toEqual(['あ']);
  await database.delete();
});

it.each([null, {}, { name: '', template }, { name: 'x' }, { name: 'x', template: { sections: 1 } }])(
  'refuses %j',
  (value) => {
    expect(() => parseNamedTemplate(value)).toThrow(TypeError);
  },
);
