import type { ReactElement, ReactNode } from 'react';
import styles from './Badge.module.css';

export interface BadgeProps {
  tone?: 'neutral' | 'good' | 'warn' | 'bad' | 'accent';
  children: ReactNode;
}

/** A short state in a table or a heading. */
export function Badge({ tone = 'neutral', children }: BadgeProps): ReactElement {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
