import browser, { type Runtime } from 'webextension-polyfill';
import type { FailureCode } from '../domain/failure';
import {
  type Answer,
  type Ask,
  isAddressedToUs,
  parseRequest,
  type Reply,
  type RequestMessage,
  type RequestName,
} from './protocol';
import { isFromUs } from './sender';

/** `fromTab` is the tab that asks; undefined for a page of ours that is in none. */
export type Handlers = { [N in RequestName]: (ask: Ask<N>, fromTab: number | undefined) => Promise<Answer<N>> };

/**
 * Answers requests from our own content script and pages, each with a Reply: a rejection would lose its reason on the way (Chrome drops any that
 * is no plain Error). `codeOf` tells which failure an error of a handler is.
 */
export function serve(handlers: Handlers, codeOf: (error: unknown) => FailureCode): void {
  async function answer(message: unknown, fromTab: number | undefined): Promise<Reply<RequestName>> {
    let parsed: RequestMessage;
    try {
      parsed = parseRequest(message);
    } catch (error) {
      return { ok: false, code: 'refused', message: reasonOf(error) };
    }
    try {
      const { kininaru: name, ask } = parsed;
      const handle = handlers[name] as (ask: Ask<RequestName>, fromTab?: number) => Promise<Answer<RequestName>>;
      return { ok: true, value: await handle(ask, fromTab) };
    } catch (error) {
      return { ok: false, code: codeOf(error), message: reasonOf(error) };
    }
  }
  const us = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Undefined leaves the message to other listeners; any promise would answer it.
    if (!isAddressedToUs(message) || !isFromUs(sender, us)) return undefined;
    return answer(message, sender.tab?.id);
  });
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
