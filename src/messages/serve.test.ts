import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from './sender';
import { type Handlers, serve } from './serve';

type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

const heard = vi.hoisted(() => ({ listener: undefined as Listener | undefined }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us/${path}`,
      onMessage: {
        addListener: (listener: Listener) => {
          heard.listener = listener;
        },
      },
    },
  },
}));

const tab = { id: 7 } as Sender['tab'] & object;
const page: Sender = {
  id: 'us',
  url: 'https://openreview.net/group?id=ICML.cc',
  origin: 'https://openreview.net',
  tab,
};
const ask = { kininaru: 'listTags', ask: {} };

const listTags = vi.fn(async () => ({ tags: ['LoRA'] }));
const say = (message: unknown, sender: Sender) => heard.listener?.(message, sender);

beforeEach(() => {
  listTags.mockClear();
  serve({ listTags } as unknown as Handlers, () => 'storage-failed');
});

describe('the background', () => {
  it.each<[string, Sender]>([
    ['the content script', page],
    ['the content script in a browser that tells no origin', { id: 'us', url: 'https://openreview.net/', tab }],
    [
      'the content script of a tab that was just closed',
      { id: 'us', url: 'https://openreview.net/', origin: 'https://openreview.net' },
    ],
    ['a page of ours', { id: 'us', url: 'chrome-extension://us/src/entrypoints/popup/popup.html' }],
    [
      'a page of ours in a tab',
      { id: 'us', url: 'chrome-extension://us/notebook.html', origin: 'chrome-extension://us', tab },
    ],
  ])('answers %s', async (_who, sender) => {
    expect(await say(ask, sender)).toEqual({ ok: true, value: { tags: ['LoRA'] } });
  });

  it.each<[string, Sender]>([
    ['another extension', { ...page, id: 'them' }],
    ['another extension on its own page', { id: 'them', url: 'chrome-extension://them/x.html' }],
    ['nobody', {}],
    ['a sender without an id', { url: 'https://openreview.net/', tab }],
    ['a sender without an address', { id: 'us', tab }],
    ['a sender with no address', { id: 'us', url: '', tab }],
    ['a frame of no address', { id: 'us', url: 'about:blank', origin: 'https://openreview.net', tab }],
    ['another site', { id: 'us', url: 'https://openreview.net.evil.example/', tab }],
    ['another site with a name before', { id: 'us', url: 'https://openreview.net@evil.example/', tab }],
    ['another host of the site', { id: 'us', url: 'https://api2.openreview.net/', tab }],
    ['another port of the site', { id: 'us', url: 'https://openreview.net:8443/', tab }],
    ['the site unencrypted', { id: 'us', url: 'http://openreview.net/', tab }],
    ['a sandboxed page of the site', { ...page, origin: 'null' }],
    ['an address of the site with another origin', { ...page, origin: 'https://evil.example' }],
    ['an extension whose id begins like ours', { id: 'us', url: 'chrome-extension://us2/x.html' }],
  ])('does not even listen to %s', async (_who, sender) => {
    expect(say(ask, sender)).toBeUndefined();
    expect(listTags).not.toHaveBeenCalled();
  });

  it.each([
    ['what it does not know', { kininaru: 'deleteEverything', ask: {} }, 'there is no such request'],
    ['what every object has', { kininaru: 'toString', ask: {} }, 'there is no such request'],
    ['what lacks its part', { kininaru: 'seePapers' }, 'seePapers is not an object'],
    ['what has the wrong shape', { kininaru: 'seePapers', ask: { papers: 'all' } }, 'papers is not a list'],
  ])('refuses %s, and says why', async (_what, message, reason) => {
    expect(await say(message, page)).toEqual({ ok: false, code: 'refused', message: reason });
  });

  it('leaves the messages of others alone', () => {
    for (const message of [null, 'ping', 7, [], { type: 'hmr' }]) expect(say(message, page)).toBeUndefined();
  });

  it('tells which failure it was', async () => {
    listTags.mockRejectedValueOnce(new Error('the disk'));
    expect(await say(ask, page)).toEqual({ ok: false, code: 'storage-failed', message: 'the disk' });
  });
});
