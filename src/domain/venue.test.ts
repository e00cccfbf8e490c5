import { expect, it } from 'vitest';
import { trackOf, venueName, venueSlug } from './venue';

it.each([
  ['ICML.cc/2024/Conference', 'ICML 2024', 'icml2024'],
  [
    'NeurIPS.cc/2023/Datasets_and_Benchmarks',
    'NeurIPS 2023 Datasets and Benchmarks',
    'neurips2023datasetsandbenchmarks',
  ],
  ['robot-learning.org/CoRL/2023/Conference', 'CoRL 2023', 'corl2023'],
  ['colmweb.org/COLM/2024/Conference', 'COLM 2024', 'colm2024'],
  ['ICML.cc/2024/Workshop/AI4Science', 'ICML 2024 Workshop AI4Science', 'icml2024workshopai4science'],
  ['TMLR', 'TMLR', 'tmlr'],
  ['日本/2024', '日本 2024', '2024'],
  ['日本', '日本', 'papers'],
])('%s is %s, in files %s', (id, name, slug) => {
  expect([venueName(id), venueSlug(id)]).toEqual([name, slug]);
});

it.each([
  ['ICML 2024 Oral', 'oral'],
  ['NeurIPS 2023 spotlight', 'spotlight'],
  ['ICLR 2023 notable top 5%', 'notable top 5%'],
  ['ICLR 2018 Conference Poster', 'poster'],
  ['Submitted to ICML 2024', 'submitted'],
  ['ICML 2024', undefined],
  ['Accepted by TMLR', undefined],
  ['', undefined],
])('the track of %j is %j', (text, track) => {
  expect(trackOf(text)).toBe(track);
});
