import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instance } from '@viz-js/viz';
import { toDot } from '../src/graph/dot.js';
import { toJson } from '../src/graph/json.js';
import { toMermaid } from '../src/graph/mermaid.js';
import { federationOf, graphOf, releaseOf } from './support/graph-data.js';

const NAMES = [
  '@scope/name',
  'say "hi"',
  'back\\slash\\',
  'a[b](c){d}<e>',
  'line\nbreak',
  'tom & jerry &amp; co',
  'end',
  '--> x; subgraph y',
  '#35;',
  '`code` **bold** _x_',
  '1. one',
  '%% comment',
  'escape\u001b[31m',
  '__proto__',
  'größe 漢字 🙂',
];

/** A circle of apps with awkward names, which consume awkward modules. */
const awkward = graphOf(
  NAMES.map((id, at) => ({
    id,
    exposes: { './App': [] },
    uses: { [NAMES[(at + 1) % NAMES.length] ?? '']: [`./${id}`] },
  })),
);

const viz = await instance();

/** What Graphviz itself reads. */
function read(dot: string) {
  const { status, output, errors } = viz.render(dot, { format: 'json' });
  assert.equal(status, 'success', JSON.stringify(errors));
  // That it knows no width for a character is no fault of the text.
  assert.deepEqual(
    errors.filter(({ level }) => level === 'error'),
    [],
  );
  return JSON.parse(output ?? '') as { objects: { label: string }[]; edges: { tail: number; head: number }[] };
}

test('JSON is the data as it came', () => {
  assert.deepEqual(JSON.parse(toJson(awkward)), awkward);
});

test('Graphviz reads as many apps and lines as there are, whatever they are called', () => {
  const { objects, edges } = read(toDot(awkward));
  assert.equal(objects.length, NAMES.length);
  assert.deepEqual(
    edges.map(({ tail, head }) => head - tail),
    NAMES.map((_, at) => (at === NAMES.length - 1 ? 1 - NAMES.length : 1)),
  );
});

test('no control character of a name gets into DOT or Mermaid', () => {
  for (const text of [toDot(awkward), toMermaid(awkward)]) assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
});

test('Graphviz shows names as they are', () => {
  const labels = read(toDot(graphOf([{ id: 'say "hi"' }, { id: 'back\\slash' }, { id: '@scope/name' }])));
  assert.deepEqual(
    labels.objects.map(({ label }) => label),
    ['say "hi"', 'back\\\\slash', '@scope/name'],
  );
});

test('a line of DOT names the modules, and one that is not exposed makes it red', () => {
  const dot = toDot(
    graphOf([
      { id: 'host', uses: { shop: ['./App', './Gone'] } },
      { id: 'shop', exposes: { './App': [] } },
    ]),
  );
  assert.match(dot, /"host" -> "shop" \[label="\.\/App\\n\.\/Gone", color="red"\];/);
});

test('what only ids name is dotted', () => {
  const data = graphOf([
    { id: 'host', ids: { shop: ['./App'] } },
    { id: 'shop', exposes: { './App': [] } },
  ]);
  assert.match(toDot(data), /"host" -> "shop" \[label="\.\/App", style="dotted"\];/);
  assert.match(toMermaid(data), /n0 -\.->\|"\.\/App"\| n1\n/);
  assert.match(toJson(data), /"kind": "id"/);
});

test('remotes that are only named are apps of the drawing, dashed', () => {
  const data = graphOf([{ id: 'host', uses: { elsewhere: ['./App'] } }]);
  assert.match(toDot(data), /"elsewhere" \[label="elsewhere", style="dashed"\];/);
  assert.match(toMermaid(data), /n1\["elsewhere"\]\n {2}n0 -->\|"\.\/App"\| n1\n/);
});

test('Mermaid text has no syntax but ours', () => {
  const lines = toMermaid(awkward).trimEnd().split('\n');
  assert.equal(lines[0], 'flowchart LR');
  const text = String.raw`"(?:[\w ./:@-]|#\d+;|<br/>)*"`;
  const known = new RegExp(`^ {2}(?:n\\d+\\[${text}\\]|n\\d+ (?:-->|--x)(?:\\|${text}\\|)? n\\d+)$`);
  for (const line of lines.slice(1)) assert.match(line, known);
  assert.equal(lines.length, 1 + 2 * NAMES.length);
});

test('Mermaid marks apps in conflict and lines to what is not exposed', () => {
  const data = graphOf([
    { id: 'host', uses: { shop: ['./Gone'] }, shared: [{ conflict: true }] },
    { id: 'shop', exposes: { './App': [] } },
  ]);
  assert.match(toMermaid(data), /n0 --x\|"\.\/Gone"\| n1\n {2}classDef conflict .*\n {2}class n0 conflict\n/);
});

test('a box names the releases and what differs, in a few lines of no great length', () => {
  const shared = Array.from({ length: 11 }, (_, index) => ({
    key: `lib${index}`,
    property: 'version' as const,
    here: '2.0.0',
    deployed: '1.0.0',
  }));
  const deployed = Array.from({ length: 20 }, (_, index) => `./Module${index}`);
  const release = releaseOf({ source: 'https://cdn.example/a.json', exposes: { here: [], deployed }, shared });
  const data = graphOf([{ id: 'shop', releases: [release] }]);
  const [label = ''] = read(toDot(data)).objects.map((one) => one.label);
  const lines = label.split('\\n');
  assert.deepEqual(lines.slice(0, 2), ['shop', 'deployed: 1.4.0, https://cdn.example/a.json']);
  assert.match(lines[2] ?? '', /^exposed only in the release: \.\/Module0, .*…$/);
  assert.deepEqual(
    [lines.length, lines[3], lines.at(-1)],
    [11, 'lib0 version: 2.0.0 here, 1.0.0 deployed', 'and 4 more'],
  );
  assert.ok(lines.every((line) => line.length <= 72));
  assert.match(toMermaid(data), /<br\/>and 4 more"\]\n/);
});

test('an empty graph is a drawing, too', () => {
  assert.deepEqual(read(toDot(graphOf([]))).objects ?? [], []);
  assert.equal(toMermaid(graphOf([])), 'flowchart LR\n');
});

test('the same data gives the same bytes', () => {
  for (const write of [toDot, toMermaid, toJson]) assert.equal(write(federationOf(40)), write(federationOf(40)));
});
