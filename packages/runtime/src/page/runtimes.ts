/**
 * The runtimes that the builds of a page have in common. Each build still starts one with its own constants, and so has its own state;
 * only the code is shared.
 */

/** What a runtime can load, from the least to the most. Each includes those before it. */
const ABILITIES = ['none', 'scripts', 'manifests', 'containers', 'complete'] as const;

/** Which remotes a runtime can load; `complete` is all of the runtime's API as well. */
export type Ability = (typeof ABILITIES)[number];

/** Makes the exports of a runtime, from what a build defines for it (`src/prebuilt/constants.ts`). */
export type RuntimeFactory = (...constants: unknown[]) => object;

/** A runtime that a build has published. */
interface Published {
  can: Ability;
  /** Whether it shares modules. */
  shared: boolean;
  factory: RuntimeFactory;
}

/** The published runtimes, by protocol. All copies of this module on a page read it. */
const RUNTIMES: unique symbol = Symbol.for('fedpack.runtimes') as never;

type Page = { [RUNTIMES]?: Record<number, Published[] | undefined> };

/** Publishes the runtime of a build. One of equal ability that is there already stays. */
export function publish(protocol: number, can: Ability, shared: boolean, factory: RuntimeFactory): void {
  const page = globalThis as Page;
  if (!page[RUNTIMES]) {
    Object.defineProperty(page, RUNTIMES, { value: {} });
  }
  const runtimes = page[RUNTIMES] as NonNullable<Page[typeof RUNTIMES]>;
  runtimes[protocol] ??= [];
  const published = runtimes[protocol];
  if (!published.some((other) => other.can === can && other.shared === shared)) {
    published.push({ can, shared, factory });
  }
}

/** A published runtime that can do as much, if there is one. */
export function take(protocol: number, can: Ability, shared: boolean): RuntimeFactory | undefined {
  const suffices = (other: Published) =>
    ABILITIES.indexOf(other.can) >= ABILITIES.indexOf(can) && (other.shared || !shared);
  return (globalThis as Page)[RUNTIMES]?.[protocol]?.find(suffices)?.factory;
}
