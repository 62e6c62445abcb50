import type { ReactElement } from 'react';
import styles from './RegionChart.module.css';

interface RegionChartProps {
  series: readonly { region: string; values: readonly number[] }[];
}

const width = 720;
const height = 260;
const left = 40;
const right = 118;
const top = 12;
const bottom = 26;
const low = 88;
const high = 98;
const gridlines = [90, 92, 94, 96, 98];

const y = (value: number) => top + ((high - value) / (high - low)) * (height - top - bottom);

/** One line a region, each labelled at its end. */
export function RegionChart({ series }: RegionChartProps): ReactElement {
  const weeks = series[0]?.values.length ?? 0;
  const x = (week: number) => left + (week / (weeks - 1)) * (width - left - right);
  const label = series.map(({ region, values }) => `${region} ${values[weeks - 1]} percent`).join(', ');
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`On time this week: ${label}`}
    >
      {gridlines.map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text className={styles.tick} x={left - 8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {Array.from({ length: weeks }, (_, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its position
        <text key={week} className={styles.tick} x={x(week)} y={height - 6} textAnchor="middle">
          {week === weeks - 1 ? 'now' : `−${weeks - 1 - week}`}
        </text>
      ))}
      {series.map(({ region, values }, index) => {
        const end = values[weeks - 1] ?? 0;
        const points = values.map((value, week) => `${x(week).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
        // The two best regions end close to each other: their labels step apart.
        const shift = region === 'Iberia' ? 14 : 2;
        return (
          <g key={region} className={styles[`series${index + 1}`]}>
            <polyline className={styles.line} points={points} />
            <circle className={styles.dot} cx={x(weeks - 1)} cy={y(end)} r="3.5" />
            <text className={styles.label} x={x(weeks - 1) + 10} y={y(end) + shift}>
              {region} {end.toFixed(1)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
