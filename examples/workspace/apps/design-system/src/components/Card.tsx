import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Card.module.css';

export interface CardProps {
  title?: string;
  /** A line under the title. */
  description?: string;
  /** Controls at the right of the title. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A panel on the page; with a title it is a labelled region. */
export function Card({ title, description, actions, className = '', children }: CardProps): ReactElement {
  const id = useId();
  return (
    <section className={`${styles.card} ${className}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={styles.header}>
          <div>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            {description && <p className={styles.description}>{description}</p>}
          </div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
