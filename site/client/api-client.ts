type Params = Record<string, string | number | undefined>;

/**
 * Under its own name the site asks the API's host, as the real one does; on localhost the same port answers both. API v1,
 * which really has the host api.openreview.net, is a path here: whoever maps host names to the site needs no third one.
 */
function apiBase(version: 1 | 2): string {
  const host = window.location.hostname.endsWith('openreview.net') ? 'https://api2.openreview.net' : '';
  return version === 1 ? `${host}/v1` : host;
}

type Call = { method: string; path: string; params?: Params; version?: 1 | 2 };

async function call<T>({ method, path, params = {}, version = 2 }: Call): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, String(value));
  const response = await fetch(`${apiBase(version)}${path}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    credentials: 'include',
  });
  if (response.ok) return (await response.json()) as T;
  const error = (await response.json()) as { name?: string; message?: string };
  if (error.name === 'ChallengeRequiredError') {
    const here = window.location.pathname + window.location.search + window.location.hash;
    window.location.assign(`/challenge?redirect=${encodeURIComponent(here)}`);
  }
  throw new Error(error.message ?? `${response.status} from ${path}`);
}

export const apiGet = <T>(path: string, params: Params, version: 1 | 2 = 2): Promise<T> =>
  call<T>({ method: 'GET', path, params, version });

/** The guest check of every page; a user is there only when the site was started with consoles. */
export const askForUser = (): Promise<{ user?: { id: string } }> => call({ method: 'POST', path: '/refreshToken' });
