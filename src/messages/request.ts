import type { FailureCode } from '../domain/failure';
import { extension } from './extension';
import type { Answer, Ask, Reply, RequestName } from './protocol';

/** What a request ends in when it does not end well. */
export type RequestFailure = Error & { code: FailureCode };

export const isRequestFailure = (error: unknown): error is RequestFailure => error instanceof Error && 'code' in error;

function failure(code: FailureCode, message: string): RequestFailure {
  return Object.assign(new Error(message), { code });
}

/**
 * Asks the background. A sleeping background is woken by the browser; one that died under the request is asked once more, for every request
 * may be made twice. Rejects with a RequestFailure; "disconnected" means that this page outlived the extension that it belongs to.
 */
export async function request<N extends RequestName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  const reply = (await send(name, ask)) ?? (await send(name, ask));
  if (!reply) throw failure(isConnected() ? 'no-answer' : 'disconnected', 'no answer');
  answeredAt = Date.now();
  if (!reply.ok) throw failure(reply.code, reply.message);
  return reply.value;
}

let answeredAt = 0;

/** A background that answered within the browsers' 30 seconds of idleness is there still; another takes a moment to wake. */
export const isAwake = (): boolean => Date.now() - answeredAt < 20_000;

/** Long enough for a slow disk; a background that died without a word is given up after it. */
const patience = 10_000;

/** Undefined where nobody answered. */
async function send<N extends RequestName>(name: N, ask: Ask<N>): Promise<Reply<N> | undefined> {
  if (!isConnected()) throw failure('disconnected', 'the extension was updated or removed');
  try {
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const reply: Promise<Reply<N> | undefined> = extension.runtime.sendMessage({ kininaru: name, ask });
    return await Promise.race([reply, silence]);
  } catch {
    return undefined;
  }
}

/** False once the extension was reloaded, updated or removed under this page. */
export function isConnected(): boolean {
  try {
    return extension.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
