/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import type { ApiReply } from '../api-note';
import { Icon } from './icon';
import { NoteContent } from './note-content';
import { formatMinute } from './note-dates';

const COLORS: Record<string, string> = {
  Decision: 'rgb(187, 255, 255)',
  'Meta Review': 'rgb(255, 187, 255)',
  'Official Review': 'rgb(255, 187, 187)',
  Rebuttal: 'rgb(255, 136, 204)',
  'Public Comment': 'rgb(187, 187, 255)',
};

const tooltip = { 'data-toggle': 'tooltip', 'data-placement': 'top' } as const;

/** `…/Submission7/-/Meta_Review` → "Meta Review" */
const kindOf = (reply: ApiReply) => (reply.invitations[0]?.split('/').at(-1) ?? '').replaceAll('_', ' ');

/** `…/Submission7/Reviewer_x9Zz` → "Reviewer x9Zz"; `~Ada_Example1` → "Ada Example" */
const signerOf = (reply: ApiReply) =>
  (reply.signatures[0]?.split('/').at(-1) ?? '').replace(/^~(.*?)\d*$/, '$1').replaceAll('_', ' ');

function ReplyHeading({ reply, number }: { reply: ApiReply; number: number }) {
  const kind = kindOf(reply);
  const copy = `Copy URL of note ${reply.id}`;
  const title = kind === 'Decision' ? 'Paper Decision' : reply.content.title?.value;
  const about = kind === 'Rebuttal' ? kind : `${kind} of Submission${number}`;
  return (
    <div className="heading">
      <h4>{title ? <strong>{title}</strong> : <span>{`${about} by ${signerOf(reply)}`}</span>}</h4>
      <button type="button" className="btn btn-xs permalink-btn" aria-label={copy}>
        <Icon name="link" tooltip={copy} />
        <span className="sr-only">{copy}</span>
      </button>
    </div>
  );
}

function ReplySubheading({ reply }: { reply: ApiReply }) {
  const kind = kindOf(reply);
  return (
    <div className="subheading">
      <span
        className="invitation highlight"
        {...tooltip}
        title="Reply type"
        style={{ backgroundColor: COLORS[kind], color: 'rgb(44, 58, 74)' }}
      >
        {kind}
      </span>
      <span className="signatures">
        by <span>{signerOf(reply)}</span>
      </span>
      <span className="created-date" {...tooltip} title="Date created">
        <Icon name="calendar" />
        {`${formatMinute(reply.cdate)} (modified: ${formatMinute(reply.mdate)})`}
      </span>
      <span className="readers" {...tooltip} title="Visible to <br/>everyone">
        <Icon name="eye-open" />
        Everyone
      </span>
      <span className="revisions">
        <Icon name="duplicate" />
        <a href={`/revisions?id=${reply.id}`}>Revisions</a>
      </span>
    </div>
  );
}

type Props = { reply: ApiReply; all: readonly ApiReply[]; number: number; depth: number };

export function ForumReply({ reply, all, number, depth }: Props) {
  const answers = all.filter((other) => other.replyto === reply.id);
  return (
    <div className={`note  depth-${depth % 2 === 1 ? 'odd' : 'even'}`} data-id={reply.id}>
      <div className="btn-group-vertical btn-group-xs collapse-controls-v" role="group" aria-label="Collapse controls">
        <button type="button" className="btn btn-default ">
          −
        </button>
        <button type="button" className="btn btn-default middle ">
          ＝
        </button>
        <button type="button" className="btn btn-default active">
          ≡
        </button>
      </div>
      <ReplyHeading reply={reply} number={number} />
      <ReplySubheading reply={reply} />
      <div className="note-content-container ">
        <NoteContent content={reply.content} />
      </div>
      {answers.length > 0 && (
        <div className="note-replies">
          {answers.map((answer) => (
            <ForumReply key={answer.id} reply={answer} all={all} number={number} depth={depth + 1} />
          ))}
        </div>
      )}
    </div>
  );
}
