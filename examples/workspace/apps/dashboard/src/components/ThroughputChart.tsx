import type { ReactElement } from 'react';
import styles from './ThroughputChart.module.css';

interface ThroughputChartProps {
  today: readonly number[];
  lastWeek: readonly number[];
}

const width = 680;
const height = 370;
const left = 44;
const bottom = 24;
const top = 8;
const peak = 3500;
const gridlines = [0, 1000, 2000, 3000];
const hours = [0, 4, 8, 12, 16, 20];

const x = (hour: number) => left + (hour / 23) * (width - left - 8);
const y = (parcels: number) => top + (1 - parcels / peak) * (height - top - bottom);
const path = (values: readonly number[]) =>
  values.map((value, hour) => `${hour === 0 ? 'M' : 'L'}${x(hour).toFixed(1)},${y(value).toFixed(1)}`).join(' ');

/** Parcels an hour: today as an area up to now, last week as a line behind it. */
export function ThroughputChart({ today, lastWeek }: ThroughputChartProps): ReactElement {
  const now = today.length - 1;
  const current = today[now] ?? 0;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Parcels an hour: ${current} in the last full hour, ${lastWeek[now]} a week ago`}
    >
      {gridlines.map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={left} x2={width - 8} y1={y(value)} y2={y(value)} />
          <text className={styles.tick} x={left - 8} y={y(value) + 4} textAnchor="end">
            {value.toLocaleString('en')}
          </text>
        </g>
      ))}
      {hours.map((hour) => (
        <text key={hour} className={styles.tick} x={x(hour)} y={height - 4} textAnchor="middle">
          {String(hour).padStart(2, '0')}:00
        </text>
      ))}
      <path className={styles.area} d={`${path(today)} L${x(now)},${y(0)} L${x(0)},${y(0)} Z`} />
      <path className={styles.before} d={path(lastWeek)} />
      <path className={styles.line} d={path(today)} />
      <line className={styles.now} x1={x(now)} x2={x(now)} y1={y(current)} y2={y(0)} />
      <circle className={styles.dot} cx={x(now)} cy={y(current)} r="4" />
      <text className={styles.value} x={x(now) + 10} y={y(current) - 8}>
        {current.toLocaleString('en')}
      </text>
    </svg>
  );
}
