import { Fragment } from 'preact';
import type { NoteNode } from '../domain/note-tree';
import type { PreviewNode } from '../domain/preview-node';
import type { Texts } from '../domain/texts';

/** The post near to how the blog will show it. Nothing is loaded, and no HTML of a note's or the author's is run. */
export function DraftPreview({ t, title, nodes }: { t: Texts; title: string; nodes: PreviewNode[] }) {
  return (
    <article class="preview" aria-label={t('draftPreview')}>
      {title !== '' && <p class="post-title">{title}</p>}
      <Nodes nodes={nodes} />
    </article>
  );
}

const Nodes = ({ nodes }: { nodes: PreviewNode[] }) => (
  <>
    {nodes.map((node, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the nodes have no names, and keep no state
      <Fragment key={i}>{asElement(node)}</Fragment>
    ))}
  </>
);

/** Below the page's own headings, which are of the first and second level. */
const headings = ['h3', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function asElement(node: PreviewNode) {
  switch (node.kind) {
    case 'heading': {
      const Heading = headings[node.depth - 1] ?? 'h6';
      return (
        <Heading>
          <Nodes nodes={node.children} />
        </Heading>
      );
    }
    case 'rule':
      return <hr />;
    case 'card':
      return (
        <p class="link-card">
          <a href={node.href} target="_blank" rel="noopener noreferrer">
            {node.href}
          </a>
        </p>
      );
    case 'verbatim':
      return <pre class="verbatim">{node.text}</pre>;
    default:
      return asNoteElement(node);
  }
}

function asNoteElement(node: NoteNode) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return <code>{node.text}</code>;
    case 'code-block':
      return <pre>{node.text}</pre>;
    case 'math':
      return <span class="math">{node.text}</span>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          <Nodes nodes={node.children} />
        </a>
      );
    case 'numbers':
      return (
        <ol start={node.start}>
          <Nodes nodes={node.children} />
        </ol>
      );
    default: {
      const Element = elements[node.kind];
      return (
        <Element>
          <Nodes nodes={node.children} />
        </Element>
      );
    }
  }
}

const elements = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  bullets: 'ul',
  item: 'li',
  quote: 'blockquote',
} as const;
