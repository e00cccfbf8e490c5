/** @jsxImportSource react */
import { ant } from './ant';

const LINKS = [
  ['About OpenReview', '/about'],
  ['Contact', '/contact'],
  ['All Venues', '/venues'],
] as const;

export function Footer() {
  return (
    <footer>
      <div className={ant('flex', 'flex-align-stretch', 'flex-vertical')}>
        <div className="Footer_sitemap__3zKjX">
          <div className={ant('flex', 'flex-justify-center')}>
            <div className={`${ant('row')} Footer_sitemapRow__ayL2E`}>
              {LINKS.map(([name, href]) => (
                <div key={href} className={ant('col', 'col-xs-12', 'col-md-8')}>
                  <a href={href}>{name}</a>
                </div>
              ))}
              <div className={ant('col', 'col-xs-12', 'col-md-8')}>
                <a href="/tasks">
                  <strong>Tasks</strong>
                </a>
              </div>
              <div className={ant('col', 'col-xs-0', 'col-md-8')}>
                <a href="/activity">Activity</a>
              </div>
            </div>
          </div>
        </div>
        <div className="Footer_sponsor__xq_UI">
          <div className={ant('flex', 'flex-justify-center')}>
            <p className="Footer_sponsorText__cOAw_">
              This is not{' '}
              <a className="Footer_sponsorLink__48857" href="/about">
                OpenReview
              </a>
              : it is a stand-in with invented papers, for the demo and the tests of Kininaru.
            </p>
          </div>
        </div>
      </div>
    </footer>
  );
}
