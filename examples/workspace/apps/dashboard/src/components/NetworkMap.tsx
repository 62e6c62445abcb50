import { Card } from '@acme/design-system';
import type { ReactElement } from 'react';
import network from '../assets/network.svg?url';
import styles from './NetworkMap.module.css';

/** The hubs and lanes with their state. */
export function NetworkMap(): ReactElement {
  return (
    <Card title="Lanes" description="8 hubs, 10 lanes">
      <img
        className={styles.map}
        src={network}
        width="640"
        height="400"
        alt="Map of the network: Milan to Vienna is closed, Lyon to Milan is slow, all other lanes run"
      />
      <ul className={styles.legend}>
        <li className={styles.open}>Running, 8</li>
        <li className={styles.slow}>Slow, 1</li>
        <li className={styles.closed}>Closed, 1</li>
      </ul>
    </Card>
  );
}
