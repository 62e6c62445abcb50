import { Badge, Button, Card, SegmentedControl } from '@acme/design-system';
import type { ReactElement } from 'react';
import type { Exception } from '../data/network';
import { useExceptionFilter } from '../state/exceptionFilter';
import styles from './ExceptionsTable.module.css';

const severities = [
  { value: 'all', label: 'All' },
  { value: 'critical', label: 'Critical' },
  { value: 'watch', label: 'Watch' },
] as const;

/** Shipments that need somebody, with a button to take them over. */
export function ExceptionsTable({ exceptions }: { exceptions: readonly Exception[] }): ReactElement {
  const { severity, taken, show, take } = useExceptionFilter();
  const filter = <SegmentedControl label="Severity" options={severities} value={severity} onChange={show} />;
  return (
    <Card title="Open exceptions" description="Longest delay decides who calls first" actions={filter}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Shipment</th>
              <th scope="col">Lane</th>
              <th scope="col">Cause</th>
              <th scope="col" className={styles.number}>
                Delay
              </th>
              <th scope="col">Severity</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {exceptions.map(({ shipment, lane, cause, delay, severity: level }) => (
              <tr key={shipment}>
                <th scope="row">{shipment}</th>
                <td>{lane}</td>
                <td>{cause}</td>
                <td className={styles.number}>{delay}</td>
                <td>
                  <Badge tone={level === 'critical' ? 'bad' : 'warn'}>
                    {level === 'critical' ? 'Critical' : 'Watch'}
                  </Badge>
                </td>
                <td className={styles.action}>
                  {taken.includes(shipment) ? (
                    <Badge tone="good">Yours</Badge>
                  ) : (
                    <Button variant="quiet" onClick={() => take(shipment)} aria-label={`Take over ${shipment}`}>
                      Take over
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
