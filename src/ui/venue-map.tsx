import { hierarchy, treemap } from 'd3-hierarchy';
import { useMemo } from 'preact/hooks';
import type { VenueArea } from '../domain/recommendation';
import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  areas: readonly VenueArea[];
  /** The number of the area whose papers are shown. */
  open: number | undefined;
  onOpen: (area: number) => void;
};

type Region = { area: number; left: number; top: number; width: number; height: number };

/** As wide as high as the map is drawn, in units of its own. */
const size = { width: 1000, height: 620 };

/** The areas of a venue as regions, as large as they have papers; each paper is a dot. For who does not see it, a list of buttons. */
export function VenueMap({ t, areas, open, onOpen }: Props) {
  const regions = useMemo(() => regionsOf(areas), [areas]);
  return (
    <>
      <ul class="map-key" aria-hidden="true">
        <li class="dots unseen-dots">{t('mapUnseen')}</li>
        <li class="dots seen-dots">{t('mapSeen')}</li>
        <li class="dots curious-dots">{t('mapCurious')}</li>
      </ul>
      <ul class="map" aria-label={t('mapTitle')}>
        {regions.map(({ area, left, top, width, height }) => {
          const { words, papers } = areas[area] as VenueArea;
          const seen = papers.filter(({ state }) => state !== 'unseen');
          const curious = seen.filter(({ state }) => state === 'curious');
          const name = words.slice(0, 3).join(', ') || t('mapNoWords');
          return (
            <li
              key={area}
              style={{
                '--left': `${(100 * left) / size.width}%`,
                '--top': `${(100 * top) / size.height}%`,
                '--width': `${(100 * width) / size.width}%`,
                '--height': `${(100 * height) / size.height}%`,
              }}
            >
              <button
                type="button"
                class="region"
                aria-label={t('mapArea', name, ...[papers, seen, curious].map(({ length }) => String(length)))}
                aria-expanded={open === area}
                onClick={() => onOpen(area)}
              >
                <span class="region-name" dir="auto">
                  {words.slice(0, 3).map((word, at) => (
                    <span key={word}>{at < Math.min(words.length, 3) - 1 ? `${word},` : word} </span>
                  ))}
                </span>
                <Dots papers={papers} width={width} height={height} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function regionsOf(areas: readonly VenueArea[]): Region[] {
  type Node = { area: number; size: number; children?: Node[] };
  const root: Node = {
    area: -1,
    size: 0,
    // A region has to hold a word or two, be its papers ever so few.
    children: areas.map(({ papers }, area) => ({ area, size: Math.sqrt(papers.length + 4) })),
  };
  const tree = treemap<Node>().size([size.width, size.height]).round(true)(
    hierarchy<Node>(root).sum((node) => node.size),
  );
  return tree.leaves().map(({ data, x0, y0, x1, y1 }) => ({
    area: data.area,
    left: x0,
    top: y0,
    width: x1 - x0,
    height: y1 - y0,
  }));
}

/** Every paper of an area, in rows; three lines for the eye, however many there are. */
function Dots({ papers, width, height }: { papers: VenueArea['papers']; width: number; height: number }) {
  const columns = Math.max(1, Math.round(Math.sqrt((papers.length * width) / (height * 0.6))));
  const rows = Math.ceil(papers.length / columns);
  const order = ['curious', 'seen', 'unseen'] as const;
  const sorted = order.flatMap((state) => papers.filter((paper) => paper.state === state));
  const path = (state: (typeof order)[number]) =>
    sorted
      .map((paper, at) =>
        paper.state === state ? `M${(at % columns) + 0.5} ${Math.floor(at / columns) + 0.5}h.01` : '',
      )
      .join('');
  return (
    <svg class="region-dots" viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="xMinYMin meet" aria-hidden="true">
      {order.map((state) => (
        <path key={state} class={`dot-${state}`} d={path(state)} />
      ))}
    </svg>
  );
}
