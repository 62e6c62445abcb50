import type { ReactElement, ReactNode } from 'react';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  title: string;
  description: string;
  /** Controls or badges at the right. */
  actions?: ReactNode;
}

/** The heading of a page. */
export function PageHeader({ title, description, actions }: PageHeaderProps): ReactElement {
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.description}>{description}</p>
      </div>
      <div className={styles.actions}>{actions}</div>
    </header>
  );
}
