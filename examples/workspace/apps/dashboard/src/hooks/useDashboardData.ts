import { type Exception, exceptions, type Metric, metrics, throughput } from '../data/network';
import { useExceptionFilter } from '../state/exceptionFilter';

/** What the dashboard shows, as any app of the page may show it too. */
export interface DashboardData {
  metrics: readonly Metric[];
  throughput: typeof throughput;
  /** Open exceptions after the filter that is set in the table. */
  exceptions: readonly Exception[];
  /** Local time of the last reading, `HH:MM`. */
  refreshedAt: string;
}

export function useDashboardData(): DashboardData {
  const severity = useExceptionFilter((state) => state.severity);
  return {
    metrics,
    throughput,
    exceptions: exceptions.filter((exception) => severity === 'all' || exception.severity === severity),
    refreshedAt: '14:05',
  };
}

export default useDashboardData;
