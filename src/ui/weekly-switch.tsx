import { useId } from 'preact/hooks';
import type { Texts } from '../domain/texts';
import { TimeText } from './time-text';

type Props = {
  t: Texts;
  isOn: boolean;
  latestAt: number | undefined;
  /** What went wrong and what to do. */
  trouble: string;
  onChange: (isOn: boolean) => void;
};

/** Whether a backup is made each week without being asked for. */
export function WeeklySwitch({ t, isOn, latestAt, trouble, onChange }: Props) {
  const id = useId();
  return (
    <div class="weekly">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onClick={(event) => {
            event.preventDefault(); // it shows what is so, once that is so
            onChange(!isOn);
          }}
        />
        {t('weeklyBackup')}
      </label>
      <p id={id} class="soft">
        {t('weeklyBackupWhy')}
        {isOn && latestAt !== undefined && (
          <>
            {' '}
            {t('weeklyBackupLatest')} <TimeText at={latestAt} isExact />
          </>
        )}
      </p>
      <p role="status" class="failure">
        {trouble}
      </p>
    </div>
  );
}
