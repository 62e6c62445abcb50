import { Fragment, type ReactElement } from 'react';
import styles from './DockHeatmap.module.css';

interface DockHeatmapProps {
  days: readonly { day: string; slots: readonly number[] }[];
}

/** Dock load by weekday and time, darker is fuller; every cell also says its number. */
export function DockHeatmap({ days }: DockHeatmapProps): ReactElement {
  const slots = days[0]?.slots.map((_, index) => `${String(6 + index * 2).padStart(2, '0')}:00`) ?? [];
  return (
    <div className={styles.grid} role="img" aria-label="Dock load peaks on Friday at 12:00 with 97 percent">
      <span />
      {slots.map((slot) => (
        <span key={slot} className={styles.slot}>
          {slot}
        </span>
      ))}
      {days.map(({ day, slots: loads }) => (
        <Fragment key={day}>
          <span className={styles.day}>{day}</span>
          {loads.map((load, index) => (
            <span
              key={slots[index]}
              className={load >= 90 ? styles.full : styles.cell}
              style={{ '--load': `${Math.max(4, (load - 20) * 1.05)}%` } as Record<string, string>}
            >
              {load}
            </span>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
