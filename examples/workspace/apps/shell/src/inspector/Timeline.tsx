import { Badge, type BadgeProps } from '@acme/design-system';
import type { FederationEvent } from '@fedpack/runtime/observe';
import type { ReactElement } from 'react';
import styles from './Inspector.module.css';

const tones: Record<FederationEvent['outcome'], BadgeProps['tone']> = {
  ok: 'good',
  recovered: 'accent',
  failed: 'bad',
};

/** The steps by which remotes have come to the page, each as a bar on one scale of time, oldest first. */
export function Timeline({ events }: { events: readonly FederationEvent[] }): ReactElement {
  const byStart = [...events].sort((a, b) => a.startTime - b.startTime);
  const start = byStart[0]?.startTime ?? 0;
  const span = Math.max(...byStart.map((event) => event.startTime + event.duration - start), 1);
  const percent = (milliseconds: number) => `${(100 * milliseconds) / span}%`;
  return (
    <ol className={styles.list} data-testid="events">
      {byStart.map((event) => (
        <li key={`${event.startTime} ${event.phase} ${event.id ?? event.remote}`}>
          <span className={styles.pair}>
            <span className={styles.name}>
              {event.phase} {event.id ?? event.remote}
            </span>
            {event.outcome !== 'ok' && <Badge tone={tones[event.outcome]}>{event.outcome}</Badge>}
            <span className={styles.time}>{event.duration.toFixed(1)} ms</span>
          </span>
          <span className={styles.track}>
            <span
              className={styles.bar}
              data-outcome={event.outcome}
              style={{ marginLeft: percent(event.startTime - start), width: percent(event.duration) }}
            />
          </span>
          <span className={styles.detail}>{detailOf(event)}</span>
        </li>
      ))}
    </ol>
  );
}

function detailOf({ phase, url, transfer, error }: FederationEvent): string {
  if (error !== undefined) return error instanceof Error ? error.message : String(error);
  if (!transfer) return phase === 'manifest' || phase === 'entry' ? (url ?? '') : '';
  const { from, files, bytes, size } = transfer;
  const count = files === 1 ? '1 file' : `${files} files`;
  return from === 'cache'
    ? `${count} from the cache`
    : `${count}, ${kilobytes(bytes)} over the network, ${kilobytes(size)} of code`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
