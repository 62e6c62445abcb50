import type { DashboardWidgetProps } from './DashboardWidget';

/** Each export is a story of the widget, as `fedpack dev dashboard --sandbox` shows them. */
export const Parcels: DashboardWidgetProps = { metric: 'parcels' };
export const Exceptions: DashboardWidgetProps = { metric: 'exceptions' };
