import { Badge } from '@acme/design-system';
import type { ReactElement } from 'react';
import { remoteStates } from '../federation/loaded';
import styles from './Inspector.module.css';

/** Every registered remote and whether its code is on the page. */
export function RemoteList(): ReactElement {
  return (
    <ul className={styles.list} data-testid="remotes">
      {remoteStates().map(({ name, entry, loaded }) => (
        <li key={name}>
          <span className={styles.pair}>
            <span className={styles.name}>{name}</span>
            <Badge tone={loaded ? 'good' : 'neutral'}>{loaded ? 'Loaded' : 'Not requested'}</Badge>
          </span>
          <span className={styles.detail}>{entry}</span>
        </li>
      ))}
    </ul>
  );
}
