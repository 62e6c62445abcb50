import { Card, Switch } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import type { ReactElement } from 'react';
import styles from './sections.module.css';

const causes = [
  { id: 'delays', label: 'Delays over one hour', description: 'Every lane you are on duty for' },
  { id: 'customs', label: 'Customs holds', description: 'Missing or refused documents' },
  { id: 'damage', label: 'Damage reports', description: 'As soon as a hub files one' },
] as const;

/** Which exceptions raise a notification. */
export function Notifications(): ReactElement {
  const { alerts, update } = useSession();
  return (
    <Card title="Notifications" description="Sent to your phone while on duty">
      <div className={styles.stack}>
        {causes.map(({ id, label, description }) => (
          <Switch
            key={id}
            label={label}
            description={description}
            checked={alerts[id]}
            onChange={(checked) => update({ alerts: { ...alerts, [id]: checked } })}
          />
        ))}
      </div>
    </Card>
  );
}
