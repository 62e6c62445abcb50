import type { ReactElement } from 'react';
import styles from './CarrierBars.module.css';

interface CarrierBarsProps {
  carriers: readonly { carrier: string; share: number; cost: number }[];
}

/** Volume as a bar, cost beside it: a table, so that it reads without the drawing. */
export function CarrierBars({ carriers }: CarrierBarsProps): ReactElement {
  const widest = Math.max(...carriers.map(({ share }) => share));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Carrier</th>
          <th scope="col">Share of volume</th>
          <th scope="col" className={styles.number}>
            ct / km
          </th>
        </tr>
      </thead>
      <tbody>
        {carriers.map(({ carrier, share, cost }) => (
          <tr key={carrier}>
            <th scope="row">{carrier}</th>
            <td className={styles.bar}>
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.track} width="100" height="12" rx="2" />
                <rect className={styles.fill} width={(share / widest) * 100} height="12" rx="2" />
              </svg>
              {share} %
            </td>
            <td className={styles.number}>{cost.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
