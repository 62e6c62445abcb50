import type { Point } from './geometry.js';

/** A smooth SVG path through the points; it leaves and reaches each of them horizontally. */
export function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let [at, path] = [start, `M${text(start)}`];
  for (const point of rest) {
    const middle = (at.x + point.x) / 2;
    path +=
      at.y === point.y
        ? `L${text(point)}`
        : `C${text({ ...at, x: middle })} ${text({ ...point, x: middle })} ${text(point)}`;
    at = point;
  }
  return path;
}

function text({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Tenths of a px are enough, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
