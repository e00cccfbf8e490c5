import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { sourceKey } from '../../domain/draft-settings';
import {
  addSource,
  changeSection,
  dropSource,
  moveSource,
  placeSource,
  toggleTagSection,
} from '../../domain/section-order';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { FormatSelect } from '../../ui/draft-format';
import { DraftPreview } from '../../ui/draft-preview';
import { ItemPartsField } from '../../ui/item-parts-field';
import { KeptText } from '../../ui/kept-text';
import { SectionEditor } from '../../ui/section-editor';
import { SectionTags } from '../../ui/section-tags';
import { Wait } from '../../ui/wait';
import { reasonOf } from '../popup/reason';
import { useVenueDraft, type VenueDraftState } from '../popup/venue-draft-state';
import { DraftOutput } from './draft-output';
import { Templates } from './templates';
import { usualTexts } from './usual-texts';

type Props = { t: Texts; database: Database; venueId: string };

/** Everything that makes one venue's post, and the post. What is changed is kept at once, and the popup has the same draft. */
export function DraftEditor({ t, database, venueId }: Props) {
  const [trouble, setTrouble] = useState('');
  const state = useVenueDraft({ t, database, venueId, hasPreview: true }, (error) =>
    setTrouble(t('popupNotKept', reasonOf(error))),
  );
  const { draft, settings } = state;
  if (!draft || !settings) return state.isUnknown ? <Wait t={t} /> : null;
  const change: typeof state.change = (some) => {
    setTrouble('');
    state.change(some);
  };
  return (
    <div class="draft-editor">
      <form class="draft-form" aria-label={t('draftForm')} onSubmit={(event) => event.preventDefault()}>
        <FormatSelect t={t} format={settings.format} onFormat={(format) => change({ format, fileName: undefined })} />
        <Templates t={t} database={database} settings={settings} onApply={(template) => state.replace(template)} />
        <Words t={t} state={state} change={change} />
        <Sections t={t} state={state} change={change} />
        <Verbatim
          t={t}
          label={t('draftClosing')}
          value={settings.closing ?? ''}
          onChange={(closing) => change({ closing })}
        />
        <ItemPartsField t={t} shows={settings.shows} onShows={(shows) => change({ shows })} />
        {trouble !== '' && (
          <p class="hint wrong" role="alert">
            {trouble}
          </p>
        )}
      </form>
      <DraftOutput t={t} state={state}>
        <DraftPreview t={t} title={draft.title} nodes={draft.preview ?? []} />
      </DraftOutput>
    </div>
  );
}

type PartProps = { t: Texts; state: VenueDraftState; change: VenueDraftState['change'] };

/** The title, front matter and opening, each with the format's own where the author has none. */
function Words({ t, state: { draft, settings }, change }: PartProps) {
  if (!draft || !settings) return null;
  const usual = usualTexts(settings.format, draft.markdown);
  const frontMatter = settings.frontMatter ?? usual.frontMatter;
  return (
    <>
      <KeptText
        label={t('draftTitle')}
        value={settings.title ?? ''}
        placeholder={draft.title}
        hint={t('draftTitleHint')}
        onChange={(title) => change({ title })}
      />
      {frontMatter !== undefined && (
        <Usual t={t} isOwn={settings.frontMatter !== undefined} onReset={() => change({ frontMatter: undefined })}>
          <KeptText
            label={t('draftFrontMatter')}
            isCode
            lines={Math.min(14, Math.max(3, frontMatter.split('\n').length))}
            value={frontMatter}
            hint={draft.frontMatterError && t('draftFrontMatterWrong', draft.frontMatterError)}
            isWrong={draft.frontMatterError !== undefined}
            onChange={(text) => change({ frontMatter: text })}
          />
        </Usual>
      )}
      <Usual t={t} isOwn={settings.opening !== undefined} onReset={() => change({ opening: undefined })}>
        <Verbatim
          t={t}
          label={t('draftOpening')}
          value={settings.opening ?? usual.opening}
          hint={t('draftVariables', variables)}
          onChange={(opening) => change({ opening })}
        />
      </Usual>
    </>
  );
}

/** Names, not words: they are the same in every language. */
const variables = ['title', 'venue', 'venueUrl', 'card', 'date', 'year', 'papers', 'sections']
  .map((name) => `{{ kininaru.${name} }}`)
  .join(' ');

type VerbatimProps = { t: Texts; label: string; value: string; hint?: string; onChange: (text: string) => void };

const Verbatim = ({ label, value, hint, onChange }: VerbatimProps) => (
  <KeptText label={label} isCode lines={5} value={value} hint={hint} onChange={onChange} />
);

type UsualProps = { t: Texts; isOwn: boolean; onReset: () => void; children: ComponentChildren };

const Usual = ({ t, isOwn, onReset, children }: UsualProps) => (
  <div class="usual">
    {children}
    {isOwn && (
      <button type="button" class="link" onClick={onReset}>
        {t('draftAsUsual')}
      </button>
    )}
  </div>
);

function Sections({ t, state, change }: PartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { tags, tracks, titleOf, listed } = state;
  const own = new Map(listed.map((section) => [sourceKey(section.source), section]));
  const sections = withRest(t, state);
  const order = { listed, shown: sections.flatMap(({ source }) => source ?? []) };
  const hasRest = own.has('rest');
  const offered = hasRest ? tracks.filter((name) => !own.has(sourceKey({ kind: 'track', name }))) : [];
  return (
    <section class="draft-sections" aria-labelledby="draft-sections">
      <h2 id="draft-sections" ref={heading} tabIndex={-1}>
        {t('draftSections')}
      </h2>
      <SectionEditor
        t={t}
        sections={sections.map(({ source, heading, papers }) => ({
          ...(source && { source }),
          heading,
          own: source && own.get(sourceKey(source)),
          papers: papers.map((id) => ({ id, title: titleOf(id) })),
        }))}
        onMove={(source, by) => change({ sections: moveSource(order, source, by) })}
        onPlace={(source, target) => change({ sections: placeSource(order, source, target) })}
        onChange={(source, some) => change({ sections: changeSection(order, source, some) })}
        onRemove={(source) => {
          change({ sections: dropSource(order, source) });
          heading.current?.focus(); // its button is gone
        }}
      />
      <SectionTags
        t={t}
        tags={tags}
        sections={listed.flatMap(({ source }) => (source.kind === 'tag' ? [source.name] : []))}
        onToggle={(tag) => change({ sections: toggleTagSection(order, tag) })}
      />
      <p class="more-sections">
        {offered.map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            onClick={() => change({ sections: addSource(order, { kind: 'track', name }) })}
          >
            {t('popupMakeSection', name)}
          </button>
        ))}
        {!hasRest && (
          <button type="button" class="button" onClick={() => change({ sections: addSource(order, { kind: 'rest' }) })}>
            {t('draftAddRest')}
          </button>
        )}
      </p>
    </section>
  );
}

/** "Everything else" is shown to the author although it has no papers yet: it was asked for. */
function withRest(t: Texts, { listed, sections }: VenueDraftState): VenueDraftState['sections'] {
  const rest = listed.find(({ source }) => source.kind === 'rest');
  if (!rest || sections.some(({ source }) => source?.kind === 'rest')) return sections;
  return [...sections, { source: rest.source, heading: rest.heading ?? t('draftRest'), count: 0, papers: [] }];
}
