import { useEffect, useState } from 'preact/hooks';
import type { View } from './view';
import { views } from './views';

/** The view that the address names: "notebook.html#deleted"; what follows a slash is the view's own. */
export function useCurrentView(): View {
  const [view, setView] = useState(named);
  useEffect(() => {
    const follow = () => setView(named);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return view;
}

const named = (): View => views.find((view) => `#${view.id}` === location.hash.split('/')[0]) ?? views[0];
