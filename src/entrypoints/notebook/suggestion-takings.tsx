import { useId } from 'preact/hooks';
import type { SuggestionKind } from '../../domain/recommendation';
import { takingsFile, takingsOf } from '../../domain/suggestion-takings';
import type { TextKey, Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { suggestedIn } from '../../store/suggested';
import { useLive } from '../popup/live';
import { downloadFile } from '../popup/take-along';
import type { NotebookData } from './notebook-data';

const kindNames: Record<SuggestionKind, TextKey> = {
  match: 'kindMatch',
  follow: 'kindFollow',
  explore: 'kindExplore',
};

/** Of what was suggested, how much was taken: counted on this machine, told to nobody. */
export function SuggestionTakings({ t, database, data }: { t: Texts; database: Database; data: NotebookData }) {
  const id = useId();
  const suggested = useLive('suggested', () => suggestedIn(database)).value;
  if (!suggested || suggested.length === 0) return null;
  const annotationOf = (paperId: string) => data.entries.get(paperId)?.annotation;
  const columns = [
    ['shown', 'takenShown'],
    ['curious', 'verdictCurious'],
    ['passed', 'takenPassed'],
    ['left', 'takenLeft'],
    ['open', 'takenOpen'],
  ] as const;
  return (
    <section class="takings" aria-labelledby={id}>
      <h2 id={id}>{t('takenTitle')}</h2>
      <p class="hint">{t('takenNote')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('takenKind')}</th>
            {columns.map(([key, name]) => (
              <th key={key} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {takingsOf(suggested, annotationOf).map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(kindNames[row.kind])}</th>
              {columns.map(([key]) => (
                <td key={key}>{row[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        class="button"
        onClick={() =>
          downloadFile('kininaru-suggestions.json', takingsFile(suggested, annotationOf), 'application/json')
        }
      >
        {t('takenExport')}
      </button>
    </section>
  );
}
