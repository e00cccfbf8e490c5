import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageReport } from '../../domain/page-report';
import { askForReport } from '../../messages/tabs';
import { isOpenReviewUrl } from '../../openreview/pages';

const site = { origins: ['https://openreview.net/*'] };

/** Whether the browser lets us into openreview.net; undefined until it has answered. Firefox asks the reader, Chrome lets the reader take it back. */
export function useSiteAccess(): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const ask = () =>
      void browser.permissions.contains(site).then(setAllowed, () => {
        setAllowed(true); // a browser that does not answer is no reason to trouble the reader
      });
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);
  return isAllowed;
}

/** Only from a click. Whether the reader agreed. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(site);

/**
 * The address of the tab that the popup was opened over, "" where the browser does not tell; undefined until it has answered. Asked anew when
 * access changes, as it is access that makes the address visible. `report` follows where our content script runs in that tab.
 */
export function useTab(isAllowed: boolean | undefined): { url: string; report?: PageReport } | undefined {
  const [tab, setTab] = useState<{ url: string; report?: PageReport }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(
      async ([active]) => {
        const url = active?.url ?? '';
        setTab({ url });
        const report = active?.id === undefined || !isOpenReviewUrl(url) ? undefined : await askForReport(active.id);
        if (report) setTab({ url, report });
      },
      () => setTab({ url: '' }),
    );
  }, [isAllowed]);
  return tab;
}
