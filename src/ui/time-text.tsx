const ofToday = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const ofAnyDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

type Props = {
  /** Milliseconds since 1970. */
  at: number;
  /** The hour as well, whatever the day. */
  isExact?: boolean;
};

/** A moment in the reader's own way of writing it: today's by the hour, others by the day. */
export function TimeText({ at, isExact = false }: Props) {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  const isToday = moment.toDateString() === new Date().toDateString();
  const short = isExact ? dayAndTime : isToday ? ofToday : ofAnyDay;
  return (
    <time dateTime={moment.toISOString()} title={whole.format(moment)}>
      {short.format(moment)}
    </time>
  );
}
