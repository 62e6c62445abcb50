/**
 * What the bundler's own chunk graph says of an exposed module.
 *
 * @param {import('./build.mjs').Report} report
 * @param {string} container
 * @param {string} module the exposed file, as the bundler names it
 * @returns {{now: string[], ever: Set<string>}} files that are loaded with the module, and those that it can lead to
 */
export function reachOf({ chunks }, container, module) {
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const entry = chunks.find((chunk) => chunk.names.includes(container));
  const holders = entry.children.map((id) => byId.get(id)).filter((chunk) => chunk.modules.includes(module));
  // An exposed module can stand in the chunk of another one too, which then holds more.
  const [own] = holders.sort((a, b) => a.modules.length - b.modules.length);
  const together = [own, ...own.siblings.map((id) => byId.get(id))];
  const seen = new Set(together);
  for (const chunk of seen) {
    // A sibling is loaded from elsewhere as well, and leads there to what this module has no part in.
    if (chunk === own || !together.includes(chunk)) for (const id of chunk.children) seen.add(byId.get(id));
  }
  return {
    now: together.flatMap((chunk) => chunk.files).sort(),
    ever: new Set([...seen].flatMap((chunk) => chunk.files)),
  };
}
