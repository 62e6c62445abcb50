import { Card, SegmentedControl } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import type { ReactElement } from 'react';
import styles from './sections.module.css';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
] as const;

const densities = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

/** Takes effect on the whole page at once: the shell reads the same store. */
export function Appearance(): ReactElement {
  const { theme, density, update } = useSession();
  return (
    <Card title="Appearance" description="For every app on the page">
      <div className={styles.stack}>
        <div className={styles.line}>
          <span>Theme</span>
          <SegmentedControl
            label="Theme"
            options={themes}
            value={theme}
            onChange={(value) => update({ theme: value })}
          />
        </div>
        <div className={styles.line}>
          <span>Density</span>
          <SegmentedControl
            label="Density"
            options={densities}
            value={density}
            onChange={(value) => update({ density: value })}
          />
        </div>
      </div>
    </Card>
  );
}
