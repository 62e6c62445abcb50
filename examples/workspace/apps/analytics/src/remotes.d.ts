declare module 'mfe_dashboard/DashboardWidget' {
  import type { ReactElement } from 'react';

  export interface DashboardWidgetProps {
    metric: 'parcels' | 'onTime' | 'transit' | 'exceptions';
  }

  export default function DashboardWidget(props: DashboardWidgetProps): ReactElement | null;
}
