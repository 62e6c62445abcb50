import type { ReactElement } from 'react';
import styles from './Skeleton.module.css';

/** Stands where a page will be while its code is on the way. */
export function Skeleton({ label }: { label: string }): ReactElement {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      <div className={styles.title} />
      <div className={styles.row}>
        <div className={styles.block} />
        <div className={styles.block} />
        <div className={styles.block} />
      </div>
      <div className={styles.wide} />
    </div>
  );
}
