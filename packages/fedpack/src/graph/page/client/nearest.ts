const DIRECTIONS: Record<string, readonly [x: number, y: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box that an arrow key leads to: near, and rather straight ahead than aside. */
export function nearest<E extends Element>(boxes: readonly E[], from: E, key: string): E | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [x, y] = direction;
  const start = middleOf(from);
  let best: { box: E; distance: number } | undefined;
  for (const box of boxes) {
    const end = middleOf(box);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const ahead = dx * x + dy * y;
    if (box === from || ahead < 1) continue;
    const distance = ahead + 3 * Math.abs(dx * y + dy * x);
    if (!best || distance < best.distance) best = { box, distance };
  }
  return best?.box;
}

function middleOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
