/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { ant } from './ant';

export function ProfileSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 style={{ fontSize: '1rem', fontWeight: 'bold', marginBottom: '0.25em', color: '#8c1b13' }}>{title}</h4>
      {/* biome-ignore lint/a11y/useSemanticElements: the role is OpenReview's. */}
      <div className={ant('divider', 'divider-horizontal', 'divider-rail')} style={{ margin: 0 }} role="separator" />
      <p className="instructions" />
      <div className="section-content">{children}</div>
    </section>
  );
}
