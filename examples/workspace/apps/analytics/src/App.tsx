import { Card, PageHeader, SegmentedControl } from '@acme/design-system';
import DashboardWidget from 'mfe_dashboard/DashboardWidget';
import type { ReactElement } from 'react';
import './instances';
import styles from './App.module.css';
import { CarrierBars } from './components/CarrierBars';
import { DockHeatmap } from './components/DockHeatmap';
import { RegionChart } from './components/RegionChart';
import { carriers, dockLoad, onTimeByRegion } from './data/series';
import { useRange } from './state/range';

const ranges = [
  { value: '6', label: '6 weeks' },
  { value: '12', label: '12 weeks' },
] as const;

/** How the network did over the last weeks; the two figures on top come from the dashboard's own app. */
export default function App(): ReactElement {
  const { weeks, show } = useRange();
  const series = onTimeByRegion.map(({ region, values }) => ({ region, values: values.slice(-Number(weeks)) }));
  return (
    <div className={styles.page}>
      <PageHeader
        title="Analytics"
        description="Where punctuality and cost come from"
        actions={<SegmentedControl label="Range" options={ranges} value={weeks} onChange={show} />}
      />
      <div className={styles.top}>
        <div className={styles.widgets} data-remote="mfe_dashboard">
          <DashboardWidget metric="onTime" />
          <DashboardWidget metric="transit" />
        </div>
        <Card title="On-time arrival by region" description="Percent of parcels, by week">
          <RegionChart series={series} />
        </Card>
      </div>
      <div className={styles.bottom}>
        <Card title="Carriers" description="Last full month">
          <CarrierBars carriers={carriers} />
        </Card>
        <Card title="Dock load" description="Percent of capacity, average of the range">
          <DockHeatmap days={dockLoad} />
        </Card>
      </div>
    </div>
  );
}
