import type { ReactElement } from 'react';
import type { IconName } from '../areas';

const paths: Record<IconName, string> = {
  home: 'M3 9.5 10 4l7 5.5V16H12v-4H8v4H3z',
  dashboard: 'M3 3h6v8H3zM11 3h6v5h-6zM11 10h6v7h-6zM3 13h6v4H3z',
  analytics: 'M3 17h14M5 14V9M10 14V4M15 14v-3',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  design: 'M10 3l7 4-7 4-7-4zM3 11l7 4 7-4',
};

/** A line icon beside a word; it says nothing of its own. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
