import { useState } from 'preact/hooks';
import { asTemplate, type DraftSettings, type DraftTemplate } from '../../domain/draft-settings';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import {
  dropTemplate,
  keepTemplate,
  type NamedTemplate,
  namedTemplates,
  parseNamedTemplate,
} from '../../store/templates';
import { TemplateBar } from '../../ui/template-bar';
import { useLive } from '../popup/live';
import { reasonOf } from '../popup/reason';
import { downloadFile } from '../popup/take-along';

type Props = {
  t: Texts;
  database: Database;
  settings: DraftSettings;
  onApply: (template: DraftTemplate) => void;
};

/** A file that holds more is no template. */
const largestFile = 5_000_000;

/** The author's templates, kept in the notebook, with the way out to a file and back. */
export function Templates({ t, database, settings, onApply }: Props) {
  const templates = useLive('templates', () => namedTemplates(database)).value ?? [];
  const [status, setStatus] = useState('');
  const find = (name: string) => templates.find((each) => each.name === name);
  const doing = (work: Promise<string>) => {
    work.then(setStatus, (error: unknown) => setStatus(t('draftTemplateFailed', reasonOf(error))));
  };
  return (
    <TemplateBar
      t={t}
      names={templates.map(({ name }) => name)}
      status={status}
      onApply={(name) => {
        const named = find(name);
        if (!named) return;
        onApply(named.template);
        setStatus(t('draftTemplateApplied', name));
      }}
      onSave={(name) => {
        const named = { name, template: asTemplate(settings) };
        doing(keepTemplate(database, named).then(() => t('draftTemplateSaved', name)));
      }}
      onDrop={(name) => doing(dropTemplate(database, name).then(() => t('draftTemplateDropped', name)))}
      onExport={(name) => {
        const named = find(name);
        if (!named) return;
        downloadFile(`kininaru-template-${fileNameOf(name)}.json`, JSON.stringify(asFile(named), null, 2));
        setStatus(t('draftTemplateExported', name));
      }}
      onImport={(file) => doing(importTemplate(t, database, file))}
    />
  );
}

const asFile = (named: NamedTemplate) => ({ kininaru: 'template', version: 1, ...named });

const fileNameOf = (name: string) => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 80);

async function importTemplate(t: Texts, database: Database, file: File): Promise<string> {
  if (file.size > largestFile) return t('draftTemplateForeign', file.name);
  const named = readTemplate(await file.text());
  if (!named) return t('draftTemplateForeign', file.name);
  await keepTemplate(database, named);
  return t('draftTemplateSaved', named.name);
}

function readTemplate(text: string): NamedTemplate | undefined {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as { kininaru?: unknown } | null;
    return value?.kininaru === 'template' ? parseNamedTemplate(value) : undefined;
  } catch {
    return undefined;
  }
}
