import type { Library } from './library';

export type ApiRequest = { method: string; path: string; params: URLSearchParams; body: unknown };
export type ApiAnswer = { status: number; body: unknown };
export type ApiContext = { library: Library; consoles: readonly string[] };
export type Handler = (request: ApiRequest, context: ApiContext) => ApiAnswer;

export const ok = (body: unknown): ApiAnswer => ({ status: 200, body });

export function apiError(status: number, name: string, message: string): ApiAnswer {
  return { status, body: { name, message, status, details: {} } };
}

export const notFound = (message: string): ApiAnswer => apiError(404, 'NotFoundError', message);

/** `limit` is at most 1000, as on the real API. */
export function pageOf<T>(found: readonly T[], params: URLSearchParams): T[] {
  const offset = Number(params.get('offset') ?? 0);
  const limit = Math.min(Number(params.get('limit') ?? 1000), 1000);
  return found.slice(offset, offset + limit);
}

/** In the order that `sort` asks for, from behind the one that `after` names. Only by id, which is what pages stably. */
export function sortedFor<T extends { id: string }>(found: readonly T[], params: URLSearchParams): readonly T[] {
  if (params.get('sort') !== 'id') return found;
  const after = params.get('after');
  const byId = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  return after === null ? byId : byId.filter(({ id }) => id > after);
}
