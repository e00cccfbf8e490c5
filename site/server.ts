import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerRequest, type SiteState } from './answer-request';
import { getCertificate } from './certificate';
import { openLibrary } from './library';
import type { SitePaper } from './site-paper';

export type SiteOptions = {
  /** 0, the default, lets the system choose. */
  port?: number;
  /** Milliseconds before each answer of the API. */
  apiDelay?: number;
  /** Milliseconds from the page's script to hydration; 300 when missing. */
  hydrationDelay?: number;
  /** Milliseconds from there until /submissions hydrates its list, which is after `next-route-announcer`; 400 when missing. */
  lateHydrationDelay?: number;
  /** First in their tracks, in this order; one with the id of an invented paper replaces it. */
  papers?: readonly SitePaper[];
  /** Groups for the "Your Consoles" tab, as if somebody were logged in: `ICML.cc/2024/Conference/Reviewers`. */
  consoles?: readonly string[];
};

/** `url` is what the browser asked for, with the host it asked: `https://api2.openreview.net/notes?…`; `time` is Date.now(). */
export type SiteRequest = { method: string; url: string; time: number };

export type Site = {
  port: number;
  /** `https://127.0.0.1:PORT`. Browsers that map the host names to this port use `https://openreview.net` instead. */
  url: string;
  /** Every request so far, the API's too. */
  requests: SiteRequest[];
  setApiDelay: (ms: number) => void;
  setHydrationDelay: (ms: number) => void;
  setLateHydrationDelay: (ms: number) => void;
  /** The APIs answer 429. Pages that the server renders with the API's data show the error in place of them. */
  setRateLimited: (isOn: boolean) => void;
  /** The APIs ask for `/challenge`, where forum, profile and list pages lead; its button ends it. */
  setChallenged: (isOn: boolean) => void;
  /** Every page and every answer of the APIs is an error 500. */
  setDown: (isOn: boolean) => void;
  /** Puts other extra papers in place of the ones given before; pages that are open do not notice. */
  setPapers: (papers: readonly SitePaper[]) => void;
  close: () => Promise<void>;
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A stand-in for openreview.net and its API, over TLS, on one port of loopback. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const state: SiteState = {
    library: openLibrary(options.papers ?? []),
    apiDelay: options.apiDelay ?? 0,
    hydrationDelay: options.hydrationDelay ?? 300,
    lateHydrationDelay: options.lateHydrationDelay ?? 400,
    consoles: options.consoles ?? [],
    refusal: undefined,
    isDown: false,
  };
  const requests: SiteRequest[] = [];
  const server = createServer(await getCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'openreview.net'}`);
    requests.push({ method: request.method ?? 'GET', url: url.href, time: Date.now() });
    answerRequest({ request, response, url, state }).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `https://127.0.0.1:${port}`,
    requests,
    setApiDelay: (ms) => {
      state.apiDelay = ms;
    },
    setHydrationDelay: (ms) => {
      state.hydrationDelay = ms;
    },
    setLateHydrationDelay: (ms) => {
      state.lateHydrationDelay = ms;
    },
    setRateLimited: (isOn) => {
      state.refusal = isOn ? 'rate-limit' : undefined;
    },
    setChallenged: (isOn) => {
      state.refusal = isOn ? 'challenge' : undefined;
    },
    setDown: (isOn) => {
      state.isDown = isOn;
    },
    setPapers: (papers) => {
      state.library = openLibrary(papers);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
