import type { Texts } from '../domain/texts';

/** Where notes begin. */
export function SiteLink({ t }: { t: Texts }) {
  return (
    <a class="button primary" href="https://openreview.net/" target="_blank" rel="noreferrer">
      {t('popupOpenSite')}
    </a>
  );
}
