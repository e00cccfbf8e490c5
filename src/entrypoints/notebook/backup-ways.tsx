import type { Texts } from '../../domain/texts';
import { BackUpButton, RestoreButton } from '../../ui/backup-buttons';
import type { Backup } from './backup';

/** Back up and restore from any view; what a file would change is shown on the view for it. */
export function BackupWays({ t, backup }: { t: Texts; backup: Backup }) {
  const choose = (file: File) => {
    location.hash = '#backup';
    backup.choose(file);
  };
  const { text, isFailure } = backup.backedUp;
  return (
    <>
      <div class="ways">
        <BackUpButton t={t} onBackUp={backup.backUp} />
        <RestoreButton t={t} onChoose={choose} />
        <button type="button" class="button" onClick={() => location.assign('#post')}>
          {t('readPost')}
        </button>
      </div>
      <output class={isFailure ? 'ways-told failure' : 'ways-told'}>{text}</output>
    </>
  );
}
