import { crateOfTreeLine } from './cargo-messages.mjs';

/**
 * Crates by `name@version`, and what each needs before it can be compiled.
 *
 * @typedef {Map<string, {needs: Set<string>, isMacro: boolean}>} CrateGraph
 */

/**
 * Reads what `cargo tree --prefix depth` prints. Cargo lists what a crate depends on once, where it comes first.
 *
 * @param {Iterable<string>} lines such as `2serde v1.0.228`
 * @returns {CrateGraph}
 */
export function crateGraph(lines) {
  const graph = new Map();
  const path = [];
  for (const line of lines) {
    const [, depth, rest] = /^(\d+)(.*)$/.exec(line) ?? [];
    const crate = rest && crateOfTreeLine(rest);
    if (!crate) continue;
    if (!graph.has(crate)) graph.set(crate, { needs: new Set(), isMacro: rest.includes('(proc-macro)') });
    path.length = Number(depth);
    if (path.length > 0) graph.get(path.at(-1)).needs.add(crate);
    path.push(crate);
  }
  return graph;
}
