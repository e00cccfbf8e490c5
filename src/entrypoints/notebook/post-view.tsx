import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormatId } from '../../domain/draft-settings';
import { otherVenue } from '../../domain/venue';
import { restore } from '../../store/restore';
import { keepPostDraft } from '../../store/take-in-post';
import { annotatedVenues } from '../../store/venues';
import { FormatSelect } from '../../ui/draft-format';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { PostField } from '../../ui/post-field';
import { PostUnderstood } from '../../ui/post-understood';
import { VenueSelect, venueChoices } from '../../ui/venue-select';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { tellOpenPages } from './backup';

import { tellNews } from './draft-news';
import { understoodOf } from './post-words';
import { type PostReading, usePostReading } from './reading-post';
import { mergeTrouble } from './restore-words';
import { UpdatedPost } from './updated-post';
import { venueAddress } from './venue-address';
import type { ViewProps } from './view';

/** Bytes. */
const largestPost = 5 * 1024 * 1024;

/** A post that was written before: read into the notebook and the venue's draft, or brought up to date where it is. */
export function PostView({ t, database, data }: ViewProps) {
  const [post, setPost] = useState('');
  const [format, setFormat] = useState<FormatId>();
  const [venueId, setVenueId] = useState<string>();
  const [fileName, setFileName] = useState('post.md');
  const [trouble, setTrouble] = useState('');
  const { reading, error } = usePostReading({ t, database, data, post, format, venueId });
  const venues = useLive('venues', () => annotatedVenues(database));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const give = (text: string) => {
    setTrouble('');
    setFormat(undefined);
    setVenueId(undefined);
    setPost(text);
  };
  const take = (file: File) => {
    if (file.size > largestPost) return setTrouble(t('postTooLarge', file.name));
    file.arrayBuffer().then(
      (bytes) => {
        give(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        setFileName(file.name);
      },
      (failure: unknown) => setTrouble(String(failure)),
    );
  };
  const merge = async ({ plan, read, venueId: id }: PostReading) => {
    setTrouble('');
    try {
      const { changed } = await restore(database, plan);
      const day = new Intl.DateTimeFormat('sv-SE').format(new Date());
      const former = await keepPostDraft(database, id, { template: read.template, day });
      void tellOpenPages(changed);
      tellNews(former === undefined ? '' : t('postDraftReplaced', former));
      location.assign(venueAddress('draft', id));
    } catch (failure) {
      setTrouble(mergeTrouble(t, failure));
    }
  };

  return (
    <div class="post">
      <p class="lead">{t('postLead')}</p>
      <FileDrop onDrop={take}>
        <PostField t={t} post={post} field={field} onPost={give} onFile={take} />
      </FileDrop>
      {trouble !== '' && <Notice isAlarm text={trouble} />}
      {error !== undefined && <Notice isAlarm text={readTrouble(t, error)} />}
      {post.trim() !== '' && !reading && error === undefined && <Wait t={t} />}
      {reading && (
        <>
          <PostUnderstood t={t} understood={understoodOf(t, reading)} onMerge={() => void merge(reading)}>
            <FormatSelect t={t} format={reading.read.format} onFormat={setFormat} />
            <VenueSelect
              t={t}
              choices={venueChoices(venues.value ?? [], reading.venueId || undefined, reading.venueId)}
              chosen={reading.venueId === otherVenue ? undefined : reading.venueId}
              onChoose={setVenueId}
            />
          </PostUnderstood>
          {reading.read.papers.length > 0 && (
            <UpdatedPost key={post} t={t} update={reading.update} fileName={fileName} />
          )}
        </>
      )}
    </div>
  );
}
