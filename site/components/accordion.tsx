/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
// biome-ignore-all lint/a11y/useAriaPropsForRole: the roles are OpenReview's.
// biome-ignore-all lint/a11y/useFocusableInteractive: the roles are OpenReview's.
import type { ReactNode } from 'react';
import { Icon } from './icon';

export type Section = { heading: ReactNode; body: ReactNode };

/** Everything is in the DOM at once; Bootstrap opens and closes it. */
export function Accordion({ id, sections }: { id: string; sections: readonly Section[] }) {
  return (
    <div id={id} className="webfield-accordion panel-group undefined" role="tablist" aria-multiselectable="true">
      {sections.map(({ heading, body }, place) => {
        const sectionId = `${id}-section-${place}`;
        const link = (children: ReactNode) => (
          <a
            href={`#${sectionId}`}
            className="collapse-btn collapsed"
            role="button"
            data-toggle="collapse"
            aria-controls={sectionId}
          >
            {children}
          </a>
        );
        return (
          <div key={sectionId} className="panel panel-default">
            <div className="panel-heading" role="tab">
              <h4 className="panel-title">
                {link(<Icon name="triangle-bottom" />)} {link(heading)}
              </h4>
            </div>
            <div id={sectionId} className="panel-collapse collapse" role="tabpanel">
              <div className="panel-body">{body}</div>
            </div>
            <hr className="webfield-accordion-divider" />
          </div>
        );
      })}
    </div>
  );
}
