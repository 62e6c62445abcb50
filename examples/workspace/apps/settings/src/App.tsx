import { Badge, PageHeader } from '@acme/design-system';
import type { ReactElement } from 'react';
import './instances';
import styles from './App.module.css';
import { hasQuietHours, release } from './release';
import { Appearance } from './sections/Appearance';
import { Notifications } from './sections/Notifications';
import { Profile } from './sections/Profile';
import { QuietHours } from './sections/QuietHours';

/** What a person can choose for themselves. */
export default function App(): ReactElement {
  return (
    <>
      <PageHeader
        title="Settings"
        description="Yours alone, kept in this browser"
        actions={<Badge>Release {release}</Badge>}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Profile />
          <Notifications />
        </div>
        <div className={styles.column}>
          <Appearance />
          {hasQuietHours && <QuietHours />}
        </div>
      </div>
    </>
  );
}
