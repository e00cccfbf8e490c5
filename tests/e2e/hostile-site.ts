import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCertificate } from '../../site/certificate';
import { spy } from './hostile-spy';

/** Ids and titles of the cards on the hostile page. */
export const papers = [
  { id: 'hostile0001', title: 'A paper that listens' },
  { id: 'hostile0002', title: 'A second paper that listens' },
] as const;

export type HostileSite = {
  port: number;
  /** Every path that was asked for, so that what a page sends out can be looked for. */
  requests: string[];
  close: () => Promise<void>;
};

/** openreview.net gone bad: a venue page in its markup whose own first script collects all that a page can learn into `window.loot`. */
export async function startHostileSite(): Promise<HostileSite> {
  const requests: string[] = [];
  const server = createServer(await getCertificate(), (request, response) => {
    requests.push(request.url ?? '');
    const isPage = request.url?.startsWith('/group');
    response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(isPage ? page() : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The script stands before everything else, inline, where no page script could be any earlier. */
const page = () => `<!doctype html><html lang="en"><head><script>
const __name = (f) => f;
(${spy})();
</script><meta charset="utf-8"><title>Hostile venue</title><link rel="icon" href="data:,"><style>
body { margin: 20px; font: 16px sans-serif }
ul { list-style: none; padding: 0 }
</style></head><body>
<h1>Hostile venue</h1>
<label>Search <input id="search" type="text"></label>
<div class="tab-pane"><div class="submissions-list"><ul class="list-unstyled list-paginated">
${papers.map(card).join('\n')}
</ul></div></div>
</body></html>`;

const card = ({ id, title }: { id: string; title: string }) => `<li><div class="note"><h4>
<a href="/forum?id=${id}">${title}</a></h4>
<div class="note-authors"><span><a href="/profile?id=~Ann_Lee1">Ann Lee</a></span></div>
<ul class="list-inline note-meta-info"><li>Published: 02 May 2024</li><li>ICML 2024 Poster</li></ul>
</div></li>`;
