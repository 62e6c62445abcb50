import { useLayoutEffect } from 'react';

/** What `@fedpack/runtime/observe` is told. */
interface Mount {
  id: string;
  startTime: number;
}

interface Page {
  [key: symbol]: Set<(mount: Mount) => void> | undefined;
}

/** Where `@fedpack/runtime/observe` listens, which need not be of this build, nor on this page at all. */
const KEY = Symbol.for('fedpack.mounts');

/**
 * Stands behind a component of a remote, and says that it is on the page: effects of what stands in one `Suspense` run when all of it
 * is.
 *
 * @param props `since`: when the component had loaded, in milliseconds since `performance.timeOrigin`
 */
export function Mounted({ id, since }: { id: string; since: number }): null {
  useLayoutEffect(() => {
    for (const observer of (globalThis as Page)[KEY] ?? []) observer({ id, startTime: since });
  }, [id, since]);
  return null;
}
