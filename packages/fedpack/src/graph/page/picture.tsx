/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { Pair, Point, Size } from '../layout/geometry.js';
import { layOut } from '../layout/layout.js';
import { pathOf } from '../layout/path.js';
import { type AppView, inConflict, type Model } from '../model.js';
import { missingModules } from '../problems.js';
import { deployedOf, pluralize, shortened, spoken, summaryOf } from './describe.js';
import { WarningSign } from './marks.js';

/** Px that a character of a name takes: names are set in a monospaced font of 12.5 px. */
const CHARACTER = 7.55;
/** Px that a character of the lines below a name takes on average: they are of 11 px. */
const SMALL = 5.6;
const PADDING = 12;
const SIGN = 18;
/** Room for an arrow's head. */
const HEAD = 7;

/** The federation as boxes and lines; the script of the page lets it be moved and selects in it. */
export function Picture({ model }: { model: Model }): VNode {
  const indices = new Map(model.apps.map(({ app }, index) => [app.id, index]));
  const pairs = model.edges.map(({ from, to }): Pair => [indices.get(from) ?? 0, indices.get(to) ?? 0]);
  const box = boxFor(model.apps);
  const layout = layOut(model.apps.length, pairs, box);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg id="picture" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label="Apps of the federation">
      <defs>
        {['plain', 'strong', 'missing'].map((kind) => (
          <marker
            key={kind}
            id={`head-${kind}`}
            class={`head ${kind}`}
            viewBox="0 0 8 8"
            refX="1"
            refY="4"
            {...HEAD_SIZE}
          >
            <path d="M0 0 8 4 0 8Z" />
          </marker>
        ))}
      </defs>
      <g id="stage">
        <g>
          {model.edges.map((edge, index) => (
            <Line key={index} model={model} edge={edge} points={layout.lines[index] ?? []} />
          ))}
        </g>
        <g>
          {layout.order.map((index) => {
            const [view, middle] = [model.apps[index], layout.nodes[index]];
            return view && middle ? <Box key={view.anchor} view={view} middle={middle} box={box} /> : null;
          })}
        </g>
      </g>
    </svg>
  );
}

const HEAD_SIZE = { markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' } as const;

/** All boxes are of one size, so that the picture is calm. */
function boxFor(apps: readonly AppView[]): Size {
  const longest = Math.max(0, ...apps.map(({ app }) => [...app.id].length));
  const deployed = Math.max(0, ...apps.map((view) => [...deployedOf(view)].length));
  const small = Math.max(deployed, ...apps.map((view) => [...summaryOf(view)].length));
  const width = Math.max(Math.ceil(longest * CHARACTER) + SIGN, Math.ceil(small * SMALL)) + 2 * PADDING;
  return { width: Math.min(Math.max(width, 164), 272), height: deployed > 0 ? 60 : 44 };
}

function Box({ view, middle, box }: { view: AppView; middle: Point; box: Size }): VNode {
  const [trouble, deployed] = [inConflict(view), deployedOf(view)];
  const classes = ['box', ...(trouble ? ['in-conflict'] : []), ...(view.known ? [] : ['unknown'])];
  const place = `translate(${middle.x - box.width / 2} ${middle.y - box.height / 2})`;
  const room = Math.floor((box.width - 2 * PADDING - (trouble ? SIGN : 0)) / CHARACTER);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g
      class={classes.join(' ')}
      transform={place}
      data-app={view.anchor}
      role="button"
      tabIndex={0}
      aria-pressed="false"
      aria-label={spoken(view)}
    >
      <title>{view.app.id}</title>
      <rect width={box.width} height={box.height} rx="6" />
      <text class="box-name" x={PADDING} y="19">
        {shortened(view.app.id, room)}
      </text>
      <text class="box-summary" x={PADDING} y="34">
        {summaryOf(view)}
      </text>
      {deployed ? (
        <text class="box-summary" x={PADDING} y="49">
          {deployed}
        </text>
      ) : null}
      {trouble ? <WarningSign x={box.width - PADDING - 12} y={8} /> : null}
    </g>
  );
}

function Line({ model, edge, points }: { model: Model; edge: Model['edges'][number]; points: Point[] }): VNode | null {
  const [from, to] = [model.appOf.get(edge.from), model.appOf.get(edge.to)];
  const end = points.at(-1);
  if (!from || !to || !end) return null;
  const missing = missingModules(edge).length;
  const before = points.at(-2) ?? end;
  const stop = { ...end, x: end.x + (before.x < end.x ? -HEAD : HEAD) };
  const middle = middleOf(points);
  const classes = ['line', ...(missing > 0 ? ['missing'] : []), ...(edge.kind === 'import' ? [] : ['by-id'])];
  return (
    <g class={classes.join(' ')} data-from={from.anchor} data-to={to.anchor}>
      <path class="way" d={pathOf([...points.slice(0, -1), stop])} />
      {missing > 0 ? (
        <g>
          <title>{`${pluralize(missing, 'module')} not exposed`}</title>
          <WarningSign x={middle.x - 6} y={middle.y - 6} />
        </g>
      ) : null}
    </g>
  );
}

/** The middle of the last stretch, where no box is. */
function middleOf(points: readonly Point[]): Point {
  const [one, other] = [points.at(-2), points.at(-1)];
  if (!one || !other) return { x: 0, y: 0 };
  return { x: Math.round((one.x + other.x) * 5) / 10, y: Math.round((one.y + other.y) * 5) / 10 };
}
