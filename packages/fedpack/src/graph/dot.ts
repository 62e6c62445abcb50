import type { Graph, GraphEdge } from './data.js';
import { labelOf } from './label.js';
import { missingModules, unknownApps } from './problems.js';

/** The graph in the language of Graphviz: consumers left, remotes right. */
export function toDot(data: Graph): string {
  const lines = [
    ...data.apps.map((app) => {
      const color = app.shared.some(({ conflict }) => conflict) ? { color: 'red' } : {};
      return node(app.id, { label: labelOf(app).join('\n'), ...color });
    }),
    ...unknownApps(data).map((id) => node(id, { style: 'dashed' })),
    ...data.edges.map(edge),
  ];
  return `digraph federation {\n  rankdir=LR;\n  node [shape=box];\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function node(id: string, attributes: Record<string, string>): string {
  return `${quoted(id)} ${list({ label: id, ...attributes })};`;
}

function edge(of: GraphEdge): string {
  const attributes = {
    ...(missingModules(of).length > 0 ? { color: 'red' } : {}),
    ...(of.kind !== 'import' ? { style: 'dotted' } : {}),
  };
  const label = of.modules.map(({ key }) => key).join('\n');
  return `${quoted(of.from)} -> ${quoted(of.to)} ${list({ label, ...attributes })};`;
}

function list(attributes: Record<string, string>): string {
  const entries = Object.entries(attributes).map(([name, value]) => `${name}=${quoted(value)}`);
  return `[${entries.join(', ')}]`;
}

/**
 * A quoted string of DOT. A backslash is doubled, as labels read escapes; a newline is one of them. Graphviz takes `&name;`
 * for an entity of HTML, and terminals take control characters for commands.
 */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '\uFFFD');
  return `"${escaped}"`;
}
