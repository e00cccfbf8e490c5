type Params = Record<string, string | number | undefined>;

/** Under its own name the site asks the API's host, as the real one does; on localhost the same port answers both. */
function apiBase(): string {
  return window.location.hostname.endsWith('openreview.net') ? 'https://api2.openreview.net' : '';
}

async function call<T>(method: string, path: string, params: Params = {}): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, String(value));
  const response = await fetch(`${apiBase()}${path}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    credentials: 'include',
  });
  if (!response.ok) throw new Error(`${response.status} from ${path}`);
  return (await response.json()) as T;
}

export const apiGet = <T>(path: string, params: Params): Promise<T> => call<T>('GET', path, params);

/** The guest check of every page; a user is there only when the site was started with consoles. */
export const askForUser = (): Promise<{ user?: { id: string } }> => call('POST', '/refreshToken');
