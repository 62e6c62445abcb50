import type { ReactElement } from 'react';
import styles from './Sparkline.module.css';

export interface SparklineProps {
  /** Read out instead of the drawing. */
  label: string;
  values: readonly number[];
}

const width = 120;
const height = 34;

/** A small line without axes, drawn to the full range of its values. */
export function Sparkline({ label, values }: SparklineProps): ReactElement {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * (width - 6) + 3;
    const y = height - 4 - ((value - low) / span) * (height - 8);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
  });
  const line = points.map((point) => point.join(',')).join(' L');
  const [lastX, lastY] = points[points.length - 1] ?? [0, 0];
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className={styles.area} d={`M${line} L${lastX},${height} L3,${height} Z`} />
      <path className={styles.line} d={`M${line}`} />
      <circle className={styles.dot} cx={lastX} cy={lastY} r="2.6" />
    </svg>
  );
}
