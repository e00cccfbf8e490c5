import { escapeHtml } from './escape-html';

// A page of its own, without React: what a guest meets who looks like a robot. In place of Turnstile there is a button.

/** As the real page's, which is the only one to have any. */
export const challengePolicy = (apiOrigin: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' https://challenges.cloudflare.com",
    'frame-src https://challenges.cloudflare.com',
    "style-src 'self' 'unsafe-inline' https://fonts.googleapis.com",
    'font-src https://fonts.gstatic.com',
    `connect-src 'self' ${apiOrigin}`.trim(),
    "img-src 'self' data:",
  ].join('; ');

/** Only a path of this site: `/forum?id=abc`, but not `//elsewhere.example`. */
const safePath = (wanted: string | null) => (wanted && /^\/(?!\/)/.test(wanted) ? wanted : '/');

export function challengePage(url: URL, apiOrigin: string): string {
  const target = safePath(url.searchParams.get('redirect'));
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Verifying your browser | OpenReview</title></head>
<body>
  <nav class="navbar"><a class="navbar-brand" href="/"><strong>OpenReview</strong>.net</a></nav>
  <div class="main"><div class="card">
    <h1>Verifying your browser</h1>
    <h2>Complete the check below to continue</h2>
    <div class="widget"><button type="button" data-target="${escapeHtml(target)}" data-api="${escapeHtml(apiOrigin)}">I am a reader</button></div>
    <p id="status" class="status"></p>
  </div></div>
  <script>
    document.querySelector('button').onclick = async ({ target }) => {
      await fetch(target.dataset.api + '/challenge/verify', { method: 'POST', credentials: 'include' });
      window.location = target.dataset.target;
    };
  </script>
</body>
</html>`;
}
