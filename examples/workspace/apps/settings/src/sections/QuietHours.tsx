import { Badge, Card, TextField } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import type { ReactElement } from 'react';
import styles from './sections.module.css';

/** The hours without notifications. */
export function QuietHours(): ReactElement {
  const { quietHours, update } = useSession();
  return (
    <Card
      title="Quiet hours"
      description="Critical exceptions still come through"
      actions={<Badge tone="good">New</Badge>}
    >
      <div className={styles.pair}>
        <TextField
          label="From"
          type="time"
          value={quietHours.from}
          onChange={(event) => update({ quietHours: { ...quietHours, from: event.target.value } })}
        />
        <TextField
          label="To"
          type="time"
          value={quietHours.to}
          onChange={(event) => update({ quietHours: { ...quietHours, to: event.target.value } })}
        />
      </div>
    </Card>
  );
}
