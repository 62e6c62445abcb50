import { Card, Sparkline } from '@acme/design-system';
import type { ReactElement } from 'react';
import '../instances';
import { type Metric, metrics } from '../data/network';
import styles from './DashboardWidget.module.css';

export interface DashboardWidgetProps {
  metric: Metric['id'];
}

/** One figure with its trend, for the dashboard and for pages of other apps. */
export default function DashboardWidget({ metric: id }: DashboardWidgetProps): ReactElement | null {
  const metric = metrics.find((candidate) => candidate.id === id);
  if (!metric) return null;
  return (
    <Card className={styles.widget}>
      <h3 className={styles.label}>{metric.label}</h3>
      <p className={styles.value}>{metric.value}</p>
      <p className={styles.change}>
        <span className={metric.better ? styles.better : styles.worse}>{metric.change}</span> on last week
      </p>
      <div className={styles.spark}>
        <Sparkline label={`${metric.label}, last fourteen days`} values={metric.history} />
      </div>
    </Card>
  );
}
