import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { findApiHandler, isApiPath } from './api';
import { type ApiAnswer, apiError, notFound } from './api-answer';
import { findAsset } from './assets';
import { challengePage, challengePolicy } from './challenge-page';
import { findPage, RATE_LIMIT_MESSAGE, type Refusal } from './find-page';
import type { Library } from './library';
import { type PageData, statusOf } from './page-data';
import { renderDocument } from './render-document';

export type SiteState = {
  library: Library;
  apiDelay: number;
  hydrationDelay: number;
  lateHydrationDelay: number;
  consoles: readonly string[];
  refusal: Refusal | undefined;
  isDown: boolean;
};

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

/** API v1 has a host of its own. */
const apiPath = ({ hostname, pathname }: URL) => (hostname === 'api.openreview.net' ? `/v1${pathname}` : pathname);

function refuse({ isDown, refusal }: SiteState): ApiAnswer | undefined {
  if (isDown) return apiError(500, 'InternalServerError', 'Something went wrong');
  if (refusal === 'rate-limit') return apiError(429, 'RateLimitError', RATE_LIMIT_MESSAGE);
  if (refusal === 'challenge') return apiError(403, 'ChallengeRequiredError', 'Verification is required');
  return undefined;
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
  const path = apiPath(url);
  if (method === 'POST' && url.pathname === '/challenge/verify') {
    if (state.refusal === 'challenge') state.refusal = undefined;
    return send(response, 200, 'application/json', '{}');
  }
  // Only the guest check is answered always: it costs the real API nothing.
  const refused = path === '/refreshToken' ? undefined : refuse(state);
  const answer =
    refused ??
    findApiHandler(method, path)?.({ method, path, params: url.searchParams, body }, state) ??
    notFound(`No ${method} ${path} here`);
  send(response, answer.status, 'application/json', JSON.stringify(answer.body));
}

function answerChallenge({ response, url }: Exchange): void {
  const apiOrigin = url.hostname === 'openreview.net' ? 'https://api2.openreview.net' : '';
  response.setHeader('content-security-policy', challengePolicy(apiOrigin));
  send(response, 200, 'text/html; charset=utf-8', challengePage(url, apiOrigin));
}

async function answerPage({ response, url, state }: Exchange): Promise<void> {
  const { library, refusal, hydrationDelay, lateHydrationDelay } = state;
  const page: PageData = state.isDown
    ? { kind: 'error', status: 500, message: 'Internal Server Error' }
    : findPage({ url, library, refusal });
  // Next asks for a page's data with the page's own URL and `_rsc`; here the data are JSON.
  if (url.searchParams.has('_rsc')) return send(response, 200, 'application/json', JSON.stringify(page));
  if (page.kind === 'redirect') {
    response.writeHead(307, { location: page.href });
    response.end();
    return;
  }
  const html = renderDocument({ page, hydrationDelay, lateHydrationDelay });
  send(response, statusOf(page), 'text/html; charset=utf-8', html);
}

export async function answerRequest(exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const isChallenge = url.pathname === '/challenge/verify';
  if (url.hostname.startsWith('api') || isApiPath(url.pathname) || isChallenge) return answerApi(exchange);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'GET only');
  const asset = await findAsset(url.pathname);
  if (asset) return send(response, 200, asset.type, asset.body);
  if (url.pathname === '/challenge') return answerChallenge(exchange);
  return answerPage(exchange);
}
