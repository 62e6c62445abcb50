import { Button } from '@acme/design-system';
import type { ReactElement } from 'react';
import type { Area } from '../areas';
import styles from './RemoteFailure.module.css';

interface RemoteFailureProps {
  area: Area;
  error: Error;
  onRetry(): void;
}

/** Stands in for a page whose app cannot be loaded; the rest of the shell goes on. */
export function RemoteFailure({ area, error, onRetry }: RemoteFailureProps): ReactElement {
  return (
    <div className={styles.failure} role="alert">
      <h1 className={styles.title}>{area.title} cannot be reached</h1>
      <p>Everything else keeps working. Try again in a moment, or call the {area.team} team if it lasts.</p>
      <Button onClick={onRetry}>Try again</Button>
      <details className={styles.details}>
        <summary>Details</summary>
        <pre>{error.message}</pre>
      </details>
    </div>
  );
}
