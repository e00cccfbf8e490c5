import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { findApiHandler, isApiPath } from './api';
import { findAsset } from './assets';
import type { Library } from './library';
import { findPage, statusOf } from './page-data';
import { renderDocument } from './render-document';

export type SiteState = { library: Library; apiDelay: number; hydrationDelay: number; consoles: readonly string[] };

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; state: SiteState };

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** The page at openreview.net asks api2.openreview.net with credentials, so the origin must be named, not `*`. */
function allowOrigin({ request, response }: Exchange): void {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'content-type',
  );
  response.setHeader('vary', 'Origin');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function answerApi(exchange: Exchange): Promise<void> {
  const { request, response, url, state } = exchange;
  allowOrigin(exchange);
  if (request.method === 'OPTIONS') {
    response.writeHead(204);
    response.end();
    return;
  }
  const body = parseJson(await text(request));
  if (state.apiDelay > 0) await wait(state.apiDelay);
  const method = request.method ?? 'GET';
  const handler = findApiHandler(method, url.pathname);
  const answer = handler?.({ method, path: url.pathname, params: url.searchParams, body }, state) ?? {
    status: 404,
    body: { name: 'NotFoundError', message: `No ${method} ${url.pathname} here`, status: 404 },
  };
  send(response, answer.status, 'application/json', JSON.stringify(answer.body));
}

async function answerPage({ response, url, state }: Exchange): Promise<void> {
  const page = findPage(url, state.library);
  // Next asks for a page's data with the page's own URL and `_rsc`; here the data are JSON.
  if (url.searchParams.has('_rsc')) return send(response, 200, 'application/json', JSON.stringify(page));
  const html = renderDocument({ page, hydrationDelay: state.hydrationDelay });
  send(response, statusOf(page), 'text/html; charset=utf-8', html);
}

export async function answerRequest(exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  if (url.hostname.startsWith('api') || isApiPath(url.pathname)) return answerApi(exchange);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'GET only');
  const asset = await findAsset(url.pathname);
  if (asset) return send(response, 200, asset.type, asset.body);
  return answerPage(exchange);
}
