/**
 * Throws if a different share scope is joined under the same name: modules of the first could no longer be shared.
 *
 * @throws Error if there is a scope and it is a different one
 */
export function assertSameScope(current: unknown, given: unknown): void {
  if (current && current !== given) {
    throw new Error('Container initialization failed as it has already been initialized with a different share scope');
  }
}
