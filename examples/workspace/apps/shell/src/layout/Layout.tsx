import { type ReactElement, type ReactNode, useState } from 'react';
import { Inspector } from '../inspector/Inspector';
import styles from './Layout.module.css';
import { Sidebar } from './Sidebar';

/** The frame around every page; the inspector stands beside the page, so both can be watched together. */
export function Layout({ children }: { children: ReactNode }): ReactElement {
  const [inspectorOpen, setInspectorOpen] = useState(false);
  return (
    <div className={styles.layout} data-inspector={inspectorOpen || undefined}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Sidebar inspectorOpen={inspectorOpen} onToggleInspector={() => setInspectorOpen((open) => !open)} />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      {inspectorOpen && <Inspector onClose={() => setInspectorOpen(false)} />}
    </div>
  );
}
