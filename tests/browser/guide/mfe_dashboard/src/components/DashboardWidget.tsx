import { useDashboardData } from '../hooks/useDashboardData';

export default function DashboardWidget() {
  const total = useDashboardData((data) => data.total);
  return <p>Total: {total}</p>;
}
