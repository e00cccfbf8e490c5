/** @jsxImportSource react */
const LINKS = [
  ['About OpenReview', '/about'],
  ['Contact', '/contact'],
  ['All Venues', '/venues'],
] as const;

export function Footer() {
  return (
    <footer>
      <div className="Footer_sitemap__3zKjX">
        <div className="Footer_sitemapRow__ayL2E">
          {LINKS.map(([name, href]) => (
            <div key={href}>
              <a href={href}>{name}</a>
            </div>
          ))}
        </div>
      </div>
      <div className="Footer_sponsor__xq_UI">
        <p className="Footer_sponsorText__cOAw_">
          This is not OpenReview: it is a stand-in with invented papers, for the demo and the tests of Kininaru.
        </p>
      </div>
    </footer>
  );
}
