/** What `RemoteComponent` says when a component of a remote is on the page. */
export interface Mount {
  /** Such as `dashboard/Widget`. */
  id: string;
  /** Milliseconds since `performance.timeOrigin`: when the component had loaded. */
  startTime: number;
}

const KEY = Symbol.for('fedpack.mounts');

/** Where `@fedpack/react`, which need not be of this build, finds who wants to know. */
interface Page {
  [KEY]?: Set<(mount: Mount) => void>;
}

/** Calls a function for each component of a remote that is rendered for the first time on this page. */
export function observeMounts(observer: (mount: Mount) => void): void {
  const page = globalThis as Page;
  page[KEY] ??= new Set();
  page[KEY].add(observer);
}
