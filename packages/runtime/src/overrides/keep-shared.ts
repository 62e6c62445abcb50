/** The versions of shared modules in a scope, by package and version. */
type Scope = Record<string, Record<string, unknown>>;

/**
 * Takes down what a page shares, and puts it back later: of two equal versions, the names of their builds decide, so a remote under
 * development may have put its own in the place of the page's. React of development and React of production don't work together.
 *
 * @returns what puts it back; versions that have come meanwhile stay
 */
export function keepShared(scope: Scope): () => void {
  const before = Object.entries(scope).map(([name, versions]) => [name, { ...versions }] as const);
  return () => {
    for (const [name, versions] of before) {
      scope[name] = { ...scope[name], ...versions };
    }
  };
}
