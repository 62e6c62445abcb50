import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pair, Point } from '../src/graph/layout/geometry.js';
import { type Layout, layOut } from '../src/graph/layout/layout.js';
import { pathOf } from '../src/graph/layout/path.js';
import { federationOf } from './support/graph-data.js';

const BOX = { width: 180, height: 44 };

function pairsOf(count: number): Pair[] {
  const { apps, edges } = federationOf(count);
  const at = (id: string) => apps.findIndex((app) => app.id === id);
  return edges.map(({ from, to }) => [at(from), at(to)]);
}

/** Points along the curve, as a browser draws it. */
function along(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    return Array.from({ length: 21 }, (_, step) => {
      const t = step / 20;
      const half = (start.x + end.x) / 2;
      const bezier = (a: number, b: number, c: number, d: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      return { x: bezier(start.x, half, half, end.x), y: bezier(start.y, start.y, end.y, end.y) };
    });
  });
}

function isInside({ x, y }: Point, middle: Point): boolean {
  return Math.abs(x - middle.x) < BOX.width / 2 - 1 && Math.abs(y - middle.y) < BOX.height / 2 - 1;
}

function overlaps({ nodes }: Layout): number {
  const touching = (one: Point, other: Point) =>
    Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height;
  return nodes.filter((one, at) => nodes.slice(at + 1).some((other) => touching(one, other))).length;
}

for (const count of [2, 5, 30, 100]) {
  test(`of ${count} apps, no box lies on another, and each stands left of what it consumes`, () => {
    const pairs = pairsOf(count);
    const layout = layOut(count, pairs, BOX);
    assert.equal(overlaps(layout), 0);
    for (const [from, to] of pairs) assert.ok((layout.nodes[from]?.x ?? 0) < (layout.nodes[to]?.x ?? 0));
    assert.deepEqual(
      [...layout.order].sort((a, b) => a - b),
      [...layout.nodes.keys()],
    );
  });

  test(`of ${count} apps, no line runs through a box`, () => {
    const layout = layOut(count, pairsOf(count), BOX);
    for (const line of layout.lines) {
      const hit = along(line).find((point) => layout.nodes.some((middle) => isInside(point, middle)));
      assert.equal(hit, undefined);
    }
  });
}

test('lines begin and end at their boxes', () => {
  const { nodes, lines } = layOut(2, [[0, 1]], BOX);
  const [from, to] = nodes;
  assert.deepEqual(lines[0]?.at(0), { x: (from?.x ?? 0) + 90, y: from?.y });
  assert.deepEqual(lines[0]?.at(-1), { x: (to?.x ?? 0) - 90, y: to?.y });
});

test('a circle is broken once, and its line runs back', () => {
  const circle: Pair[] = [
    [0, 1],
    [1, 2],
    [2, 0],
  ];
  const { nodes, lines } = layOut(3, circle, BOX);
  assert.equal(circle.filter(([from, to]) => (nodes[from]?.x ?? 0) > (nodes[to]?.x ?? 0)).length, 1);
  assert.ok(lines.every((line) => line.length >= 2));
});

test('what consumes itself, and itself alone, is placed and has no line', () => {
  const { nodes, lines, width } = layOut(1, [[0, 0]], BOX);
  assert.deepEqual(lines, [[]]);
  assert.ok((nodes[0]?.x ?? 0) > 0 && width > BOX.width);
});

test('a shell of sixty remotes is spread over several columns, for a screen to show', () => {
  const pairs = Array.from({ length: 60 }, (_, remote): Pair => [0, remote + 1]);
  const layout = layOut(61, pairs, BOX);
  assert.ok(layout.height < 1200, `${layout.height}`);
  assert.ok(layout.width < 2 * layout.height, `${layout.width}`);
  assert.equal(overlaps(layout), 0);
});

test('apps without a line stand below the others, in the picture', () => {
  const { nodes, height } = layOut(5, [[0, 1]], BOX);
  const lowest = Math.max(nodes[0]?.y ?? 0, nodes[1]?.y ?? 0);
  for (const { y } of nodes.slice(2)) assert.ok(y > lowest + BOX.height && y < height);
});

test('nothing at all takes no room', () => {
  assert.deepEqual(layOut(0, [], BOX).nodes, []);
});

test('a path is written in tenths of a px', () => {
  const points = [
    { x: 0, y: 1 / 3 },
    { x: 10, y: 1 / 3 },
    { x: 20, y: 5 },
  ];
  assert.equal(pathOf(points), 'M0,0.3L10,0.3C15,0.3 15,5 20,5');
  assert.equal(pathOf([]), '');
});
