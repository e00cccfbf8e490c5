import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './server';

let site: Site;

beforeAll(async () => {
  site = await startSite({
    papers: [{ id: 'fromAtest1', title: 'A Test </script> Paper', authors: ['Ada Example'], track: 'oral' }],
  });
});

afterAll(() => site.close());

type Asked = { status: number; headers: Record<string, unknown>; body: string };

/** Like a browser whose host names are mapped to the site's port. */
function ask(href: string, method = 'GET'): Promise<Asked> {
  const url = new URL(href);
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: site.port,
      path: url.pathname + url.search,
      method,
      headers: { host: url.host, origin: 'https://openreview.net' },
      servername: url.hostname,
      // Self-signed, made a moment ago.
      rejectUnauthorized: false,
    };
    request(options, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    })
      .on('error', reject)
      .end();
  });
}

const NOTES = 'https://api2.openreview.net/notes?invitation=ICML.cc/2024/Conference/-/Submission&limit=25';

test('answers pages, and 404 for what it does not have', async () => {
  expect((await ask('https://openreview.net/')).body).toContain('ICML 2024 Conference');
  const venue = await ask('https://openreview.net/group?id=ICML.cc/2024/Conference');
  expect(venue.status).toBe(200);
  // The server knows no cards of a venue page, only a spinner.
  expect(venue.body).not.toContain('class="note');
  expect(venue.body).toContain('class="spinner"');
  expect((await ask('https://openreview.net/forum?id=nobodyhas1')).status).toBe(404);
  expect((await ask('https://openreview.net/nowhere')).status).toBe(404);
});

test('renders a forum on the server, with raw citation tags and nothing that ends the data early', async () => {
  const { body } = await ask('https://openreview.net/forum?id=-R7mCq0xYb');
  expect(body).toContain('class="forum-note"');
  expect(body).toContain('<meta name="citation_title" content="Sparse Recovery under $\\ell_1$ Drift');
  const odd = await ask('https://openreview.net/forum?id=fromAtest1');
  expect(odd.body.split('</script>')).toHaveLength(3);
});

test('the API pages through a track, extra papers first', async () => {
  const first = JSON.parse((await ask(`${NOTES}&offset=0&content.venue=ICML%202024%20Oral`)).body);
  expect(first.count).toBe(145);
  expect(first.notes).toHaveLength(25);
  expect(first.notes[0].content.title.value).toBe('A Test </script> Paper');
  const last = JSON.parse((await ask(`${NOTES}&offset=125&content.venue=ICML%202024%20Oral`)).body);
  expect(last.notes).toHaveLength(20);
});

test('the API searches, lists edits, finds one paper and its replies', async () => {
  const api = 'https://api2.openreview.net';
  const found = JSON.parse((await ask(`${api}/notes/search?term=open%20kettle&venue=ICML%202024%20Oral`)).body);
  expect(found.notes.map((note: { id: string }) => note.id)).toEqual(['9aXw3LkPdE']);
  expect(JSON.parse((await ask(`${api}/notes/edits?limit=25`)).body).edits).toHaveLength(25);
  const thread = JSON.parse((await ask(`${api}/notes?forum=9aXw3LkPdE`)).body);
  expect(thread.notes).toHaveLength(found.notes[0].details.replyCount + 1);
  expect((await ask(`${api}/notes?id=nobodyhas1`)).status).toBe(404);
});

test('the API lets the page ask with credentials', async () => {
  const { headers } = await ask(`${NOTES}&offset=0`);
  expect(headers['access-control-allow-origin']).toBe('https://openreview.net');
  expect(headers['access-control-allow-credentials']).toBe('true');
  expect((await ask(NOTES, 'OPTIONS')).status).toBe(204);
});

test('writes down every request with the host it was for, and waits as told', async () => {
  const before = site.requests.length;
  site.setApiDelay(80);
  const started = Date.now();
  await ask(`${NOTES}&offset=25`);
  site.setApiDelay(0);
  expect(Date.now() - started).toBeGreaterThanOrEqual(75);
  expect(site.requests.slice(before)).toEqual([{ method: 'GET', url: `${NOTES}&offset=25`, time: expect.any(Number) }]);
});

test('serves the client with production React, styles, and MathJax with its fonts', async () => {
  const client = await ask('https://openreview.net/client.js');
  expect(client.body).toContain('Minified React error');
  expect((await ask('https://openreview.net/site.css')).body).toContain('.note');
  expect((await ask('https://openreview.net/mathjax/tex-mml-chtml.js')).status).toBe(200);
  const font = await ask('https://openreview.net/mathjax/output/chtml/fonts/woff-v2/MathJax_Main-Regular.woff');
  expect(font.headers['content-type']).toBe('font/woff');
  expect((await ask('https://openreview.net/mathjax/../package.json')).status).toBe(404);
});

test('API v1 has plain values, on its own host and under /v1', async () => {
  const path = '/notes?content.venue=ICLR%202023%20notable%20top%205%25&limit=25&offset=0';
  const answer = JSON.parse((await ask(`https://api2.openreview.net/v1${path}`)).body);
  expect(JSON.parse((await ask(`https://api.openreview.net${path}`)).body)).toEqual(answer);
  expect(answer.notes).toHaveLength(25);
  expect(answer.count).toBe(90);
  expect(answer.notes[1].content.title).toBe('Pixels as Words: $\\ell_2$ Tokenizers without Vocabulary');
});

test('finds a forum by paperhash and by a reply alone', async () => {
  const api = 'https://api2.openreview.net';
  const thread = JSON.parse((await ask(`${api}/notes?forum=9aXw3LkPdE`)).body).notes;
  const hash = thread[0].content.paperhash.value;
  expect(hash).toMatch(/\|the_open_kettle_corpus_ten_thousand_hours_of_boiling_sounds$/);
  const byHash = await ask(`https://openreview.net/forum/${encodeURIComponent(hash)}`);
  expect(byHash.body).toContain('href="/pdf?id=9aXw3LkPdE"');
  const byReply = await ask(`https://openreview.net/forum?noteId=${thread[1].id}`);
  expect([byReply.status, byReply.headers.location]).toEqual([307, `/forum?id=9aXw3LkPdE&noteId=${thread[1].id}`]);
});

test('when the rate is limited, the APIs refuse and pages say why', async () => {
  site.setRateLimited(true);
  const refused = await ask(NOTES);
  const forum = await ask('https://openreview.net/forum?id=9aXw3LkPdE');
  const venue = await ask('https://openreview.net/group?id=ICML.cc/2024/Conference');
  site.setRateLimited(false);
  expect([refused.status, JSON.parse(refused.body).name]).toEqual([429, 'RateLimitError']);
  expect(forum.body).toContain('<pre class="error-message">Too many requests');
  expect(venue.body).toContain('class="spinner"');
});

test('the challenge has a policy of its own, and its button ends it', async () => {
  site.setChallenged(true);
  expect((await ask(NOTES)).status).toBe(403);
  const forum = await ask('https://openreview.net/forum?id=9aXw3LkPdE');
  expect(forum.headers.location).toBe('/challenge?redirect=%2Fforum%3Fid%3D9aXw3LkPdE');
  const { headers, body } = await ask(`https://openreview.net${forum.headers.location}`);
  expect(headers['content-security-policy']).toContain("connect-src 'self' https://api2.openreview.net");
  expect(body).toContain('data-target="/forum?id=9aXw3LkPdE"');
  await ask('https://api2.openreview.net/challenge/verify', 'POST');
  expect((await ask(NOTES)).status).toBe(200);
  expect((await ask('https://openreview.net/challenge?redirect=//elsewhere.example')).body).toContain(
    'data-target="/"',
  );
});

test('when it is down, everything is an error 500', async () => {
  site.setDown(true);
  const [page, api] = await Promise.all([ask('https://openreview.net/'), ask(NOTES)]);
  site.setDown(false);
  expect([page.status, api.status]).toEqual([500, 500]);
  expect(page.body).toContain('Error 500');
});

test('no two things have one id', async () => {
  const ids: string[] = [];
  for (const path of ['/notes?limit=1000&offset=0', '/v1/notes?limit=1000', '/v1/notes?limit=1000&offset=1000']) {
    const { notes } = JSON.parse((await ask(`https://api2.openreview.net${path}`)).body);
    ids.push(...notes.map(({ id }: { id: string }) => id));
  }
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{9,12}$/);
});
