import { countText, tabLine } from '../../domain/tab-line';
import type { Texts } from '../../domain/texts';
import type { Place, TabProgress, VenueProgress } from '../../domain/venue-progress';
import { countSteps, type ListPage } from '../../openreview/list-page';
import type { DockTab, DockView } from '../../ui/dock';

type Source = {
  t: Texts;
  lists: ListPage[];
  /** The tab that is shown. */
  here: ListPage;
  /** As the notebook counts by now. */
  progress: VenueProgress | undefined;
  /** Where the reader had stopped when this page was opened; undefined once that was gone back to. */
  stop: { tab: string; place: Place } | undefined;
  goTo: (tab: string, place: Place) => void;
};

/** What the bar says of a venue: the reader's progress by the notebook, everything else by the page as it is shown. */
export function viewOfVenue(source: Source): Pick<DockView, 'here' | 'short' | 'tabs'> {
  const { t, lists, here, progress, stop } = source;
  const of = (list: ListPage) => progress?.tabs.find(({ id }) => id === list.tab);
  const tabs = lists.map((list) => ({
    ...lineOf(list, of(list), source),
    ...goOn(list, of(list)?.stop, source),
  }));
  const stopped = lists.find(({ tab }) => tab === stop?.tab);
  const { seen = 0, total = here.total } = of(here) ?? {};
  return {
    here: { ...lineOf(here, of(here), source), ...(stopped && goOn(stopped, stop?.place, source)) },
    short: total ? `${countText(t, seen)} / ${countText(t, total)}` : countText(t, seen),
    tabs,
  };
}

function lineOf(list: ListPage, tab: TabProgress | undefined, { t }: Source): DockTab {
  const { seen = 0, curious = 0 } = tab ?? {};
  // While a search is shown the page says how many it found, not how many there are.
  const total = (list.isSearch ? undefined : list.total) ?? tab?.total;
  const pages = list.pages ?? (list.isSearch ? undefined : tab?.pages);
  const page = countText(t, list.page);
  const place = pages ? t('tabPageOf', page, countText(t, pages)) : t('tabPage', page);
  const progress = { label: list.label, seen, curious, ...(total && { total }) };
  return { line: tabLine(t, progress, place), ...(total && { part: seen / total }) };
}

/** A way back, where that is not what is shown. It says what the page will have to load. */
function goOn(list: ListPage, place: Place | undefined, { t, here, goTo }: Source): Pick<DockTab, 'goOn'> {
  const { tab } = list;
  if (!place || tab === undefined || list.isSearch || (tab === here.tab && place.page === list.page)) return {};
  const steps = countSteps(list.page, place.page, list.pages);
  const label = t('goOn', list.label, countText(t, place.page));
  const text = { 0: label, 1: t('goOnLoadsOne', label) }[steps] ?? t('goOnLoads', label, String(steps));
  return { goOn: { label: text, run: () => goTo(tab, place) } };
}
