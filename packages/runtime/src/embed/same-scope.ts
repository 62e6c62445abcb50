/**
 * Refuses a second share scope under one name: what was taken from the first could not be shared any more.
 *
 * @throws Error when there is a scope, and it is another one
 */
export function assertSameScope(current: unknown, given: unknown): void {
  if (current && current !== given) {
    throw new Error('Container initialization failed as it has already been initialized with a different share scope');
  }
}
