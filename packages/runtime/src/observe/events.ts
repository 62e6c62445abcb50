/**
 * A step of loading from a remote:
 *
 * - `manifest`: the manifest is fetched and read,
 * - `entry`: the remote entry is fetched and run,
 * - `init`: the container takes part in sharing,
 * - `get`: the files of an exposed module are fetched,
 * - `factory`: an exposed module runs (of `loadRemote`; an `import` runs it with the importing module),
 * - `load`: all of these, from the request of a module to its end,
 * - `preload`: files are fetched ahead by `preloadRemote`,
 * - `mount`: a component that has loaded is rendered, by `RemoteComponent` of `@fedpack/react`.
 */
export type Phase = 'manifest' | 'entry' | 'init' | 'get' | 'factory' | 'load' | 'preload' | 'mount';

/** What the browser says of the files that a step fetched. */
export interface Transfer {
  /** Whether the files came from the browser's cache alone. */
  from: 'cache' | 'network';
  /** How many files. */
  files: number;
  /** Bytes that crossed the network, headers included. */
  bytes: number;
  /** Bytes of the files themselves, decompressed. */
  size: number;
}

/** A step that has ended. */
export interface FederationEvent {
  phase: Phase;
  /** The name of the build whose runtime did it. */
  host: string;
  /** The name of the remote. `preload` may be of several: then it has none. */
  remote?: string;
  /** What was asked for, such as `dashboard/Widget`. */
  id?: string;
  /** The manifest or the remote entry. */
  url?: string;
  /** Milliseconds since `performance.timeOrigin`. */
  startTime: number;
  /** Milliseconds. */
  duration: number;
  /** `recovered`: it failed, and a plugin or a fallback stood in. */
  outcome: 'ok' | 'failed' | 'recovered';
  /** What went wrong, also where something stood in. */
  error?: unknown;
  /** Unknown in Node, and for files of another origin that send no `Timing-Allow-Origin`. */
  transfer?: Transfer;
}
