import { SegmentedControl } from '@acme/design-system';
import type { ReactElement } from 'react';
import { switchRelease, useDeployment } from '../federation/deployment';
import styles from './Inspector.module.css';

/** Other releases that are deployed, switched while the page runs. */
export function ReleaseSwitch(): ReactElement | null {
  const { versions, releases } = useDeployment();
  const choices = Object.entries(releases).filter(([, entries]) => Object.keys(entries).length > 1);
  if (choices.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>Releases</h3>
      {choices.map(([name, entries]) => (
        <div key={name} className={styles.pair}>
          <span className={styles.name}>{name}</span>
          <SegmentedControl
            label={`Release of ${name}`}
            options={Object.entries(entries).map(([version, entry]) => ({ value: entry, label: version }))}
            value={versions[name] ?? ''}
            onChange={(entry) => switchRelease(name, entry)}
          />
        </div>
      ))}
    </section>
  );
}
