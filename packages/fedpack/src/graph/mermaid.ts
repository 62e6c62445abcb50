import type { Graph, GraphEdge } from './data.js';
import { labelOf } from './label.js';
import { missingModules, unknownApps } from './problems.js';

/** The graph as a flowchart of Mermaid, for Markdown pages. Names are labels only: the ids are ours. */
export function toMermaid(data: Graph): string {
  const unknown = unknownApps(data);
  const boxes = [
    ...data.apps.map((app) => [app.id, labelOf(app)] as const),
    ...unknown.map((id) => [id, [id]] as const),
  ];
  const ids = new Map(boxes.map(([id], index) => [id, `n${index}`]));
  const inConflict = data.apps.filter(({ shared }) => shared.some(({ conflict }) => conflict)).map(({ id }) => id);
  const lines = [
    ...boxes.map(([id, label]) => `${ids.get(id)}["${label.map(escaped).join('<br/>')}"]`),
    ...data.edges.map((edge) => arrow(edge, ids)),
    ...classes('conflict', 'stroke:#c00,stroke-width:2px', inConflict, ids),
    ...classes('unknown', 'stroke-dasharray:4 3', unknown, ids),
  ];
  return `flowchart LR\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Dotted where only ids, a version config or a deployed release name the remote, with a cross where something is imported that is not exposed. */
function arrow(edge: GraphEdge, ids: ReadonlyMap<string, string>): string {
  const label = edge.modules.map(({ key }) => escaped(key)).join('<br/>');
  const known = edge.kind === 'import' ? '-->' : '-.->';
  const line = missingModules(edge).length > 0 ? '--x' : known;
  return `${ids.get(edge.from)} ${line}${label && `|"${label}"|`} ${ids.get(edge.to)}`;
}

function classes(name: string, style: string, members: string[], ids: ReadonlyMap<string, string>): string[] {
  if (members.length === 0) return [];
  return [`classDef ${name} ${style}`, `class ${members.map((id) => ids.get(id)).join(',')} ${name}`];
}

/** Whatever is not plainly a part of a name becomes an entity, so that nothing of it is syntax, HTML or Markdown. */
function escaped(text: string): string {
  return text.replace(/[^\w ./:@-]/gu, (character) => `#${character.codePointAt(0)};`);
}
