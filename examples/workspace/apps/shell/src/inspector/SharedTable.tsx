import type { ReactElement } from 'react';
import { sharedStates } from '../federation/loaded';
import styles from './Inspector.module.css';

/** The shared modules: one instance each, whoever uses it. */
export function SharedTable(): ReactElement {
  return (
    <table className={styles.table} data-testid="shared">
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col">From</th>
          <th scope="col">Used by</th>
        </tr>
      </thead>
      <tbody>
        {sharedStates().map(({ name, version, from, usedBy }) => (
          <tr key={`${name}@${version}`}>
            <th scope="row">
              {name}
              <span className={styles.detail}>{version}</span>
            </th>
            <td>{from}</td>
            <td>{usedBy.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
