/** Keeps the order in which modules are evaluated, over all builds of a page. */
export function note(name) {
  globalThis.evaluated = [...(globalThis.evaluated ?? []), name];
}
