/** @jsxImportSource react */
// biome-ignore-all lint/a11y/noRedundantRoles: the role is OpenReview's.
import { NavSearch } from './nav-search';
import { SiteLink } from './site-link';

// The suffixes are of CSS modules and change with every release of the real site.
const nav = (name: string, suffix: string) => `legacy-bootstrap-nav_${name}__${suffix}`;
const container = nav('navContainer', 'jeiwD');
const spread = { display: 'flex', alignItems: 'center' } as const;

function Brand() {
  return (
    <SiteLink className={nav('navBrand', '9OoqR')} href="/">
      <strong>OpenReview</strong>.net
    </SiteLink>
  );
}

function WideBar({ className }: { className: string }) {
  return (
    <div className={`${className} ${container}`}>
      <div style={spread}>
        <Brand />
        <NavSearch />
      </div>
      <div style={spread}>
        <SiteLink href="/login" className={nav('navLink', 'mEWNC')}>
          Login
        </SiteLink>
      </div>
    </div>
  );
}

/** All three widths are in the DOM at once; CSS shows one. */
export function NavBar() {
  return (
    <nav className="nav_navBar__KcePe legacy-bootstrap-nav_navBar__vjul9" role="navigation">
      <div className={`nav_navMobile__D36Kq ${container}`}>
        <Brand />
        <button
          type="button"
          className={nav('navToggle', 'yGdfb')}
          aria-label="Toggle navigation"
          aria-expanded="false"
        >
          {['first', 'second', 'third'].map((key) => (
            <span key={key} className={nav('navToggleBar', 'V2V_v')} />
          ))}
        </button>
      </div>
      <WideBar className="nav_navTablet__omCp5" />
      <WideBar className="nav_navDesktop__nnR_8" />
    </nav>
  );
}
