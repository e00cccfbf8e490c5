type Props = {
  text: string;
  /** Something went wrong, rather than something to know. */
  isAlarm?: boolean;
  action?: { label: string; run: () => void };
};

/** What happened and what to do, at the top of the popup. */
export function Notice({ text, isAlarm = false, action }: Props) {
  return (
    <div class={isAlarm ? 'notice alarm' : 'notice'} role={isAlarm ? 'alert' : undefined}>
      <p>{text}</p>
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
