/** @jsxImportSource react */
import { Banner } from './components/banner';
import { BibtexModal } from './components/bibtex-modal';
import { Footer } from './components/footer';
import { NavBar } from './components/nav-bar';
import { factsOf } from './note-facts';
import { type PageData, titleOf } from './page-data';
import { Page } from './pages/page';

/** What the first page's HTML carries for the client to hydrate with. */
export type SiteData = { page: PageData; hydrationDelay: number; lateHydrationDelay: number };

export const SITE_DATA_ID = '__site_data';

// `<` must not end the script element: a title may contain "</script>".
const dataAsScript = (data: SiteData) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Raw TeX and all the authors, as in the real page's head. */
function CitationMeta({ page }: { page: PageData }) {
  if (page.kind !== 'forum' && page.kind !== 'old-forum') return null;
  const { id, pdate } = page.note;
  const { title, authors, fields } = factsOf(page.note);
  const book = page.venue?.title;
  return (
    <>
      <meta name="citation_title" content={title} />
      {authors.map((name) => (
        <meta key={name} name="citation_author" content={name} />
      ))}
      <meta name="citation_online_date" content={new Date(pdate).toISOString().slice(0, 10).replaceAll('-', '/')} />
      <meta name="citation_pdf_url" content={`https://openreview.net/pdf?id=${id}`} />
      <meta name="citation_abstract" content={String(fields.abstract?.value)} />
      {book && <meta name="citation_conference_title" content={book.replace(/^The /, '')} />}
    </>
  );
}

/**
 * The whole document, because that is what the real site hydrates: after a mismatch React makes even `<html>` anew.
 * `data` is of the first page and never changes; `page` is what is shown now.
 */
export function SiteDocument({ data, page }: { data: SiteData; page: PageData }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page)}</title>
        <CitationMeta page={page} />
        <link rel="stylesheet" href="/site.css" />
        <link rel="icon" href="/images/favicon.svg" />
      </head>
      <body className="__className_66092f">
        <div id="__next">
          <NavBar />
          <BibtexModal />
          <Banner venue={page.kind === 'forum' || page.kind === 'old-forum' ? page.venue : null} />
          <div className="container">
            <div className="row">
              <main id="content">
                <Page page={page} />
              </main>
            </div>
          </div>
          <Footer />
        </div>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with "<" escaped. */}
        <script id={SITE_DATA_ID} type="application/json" dangerouslySetInnerHTML={{ __html: dataAsScript(data) }} />
        <script src="/client.js" defer />
      </body>
    </html>
  );
}
