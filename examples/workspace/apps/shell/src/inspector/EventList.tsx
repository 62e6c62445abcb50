import { Badge, type BadgeProps } from '@acme/design-system';
import type { ReactElement } from 'react';
import type { FederationEvent } from '../federation/eventLog';
import styles from './Inspector.module.css';

const tones: Partial<Record<FederationEvent['kind'], BadgeProps['tone']>> = {
  loaded: 'good',
  failed: 'bad',
  switched: 'accent',
};

/** What the telemetry plugin noted, newest first. */
export function EventList({ events }: { events: readonly FederationEvent[] }): ReactElement {
  return (
    <ol className={styles.list} data-testid="events">
      {events.map(({ at, kind, subject, detail }) => (
        <li key={`${at} ${kind} ${subject}`}>
          <span className={styles.pair}>
            <span className={styles.name}>{subject}</span>
            <Badge tone={tones[kind]}>{kind}</Badge>
          </span>
          <span className={styles.time}>{(at / 1000).toFixed(2)} s</span>
          {detail && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
