import { Badge, Card, PageHeader } from '@acme/design-system';
import type { ReactElement } from 'react';
import './instances';
import styles from './App.module.css';
import DashboardWidget from './components/DashboardWidget';
import { ExceptionsTable } from './components/ExceptionsTable';
import { NetworkMap } from './components/NetworkMap';
import { ThroughputChart } from './components/ThroughputChart';
import { useDashboardData } from './hooks/useDashboardData';

/** The network as it runs now. */
export default function App(): ReactElement {
  const { metrics, throughput, exceptions, refreshedAt } = useDashboardData();
  return (
    <div className={styles.page}>
      <PageHeader
        title="Network today"
        description={`All hubs, last reading ${refreshedAt}`}
        actions={<Badge tone="warn">1 lane closed</Badge>}
      />
      <div className={styles.metrics}>
        {metrics.map((metric) => (
          <DashboardWidget key={metric.id} metric={metric.id} />
        ))}
      </div>
      <div className={styles.columns}>
        <Card title="Throughput" description="Parcels an hour; dashed: same weekday last week">
          <ThroughputChart today={throughput.today} lastWeek={throughput.lastWeek} />
        </Card>
        <NetworkMap />
      </div>
      <ExceptionsTable exceptions={exceptions} />
    </div>
  );
}
