/** The part of an instance that tells which build it belongs to. */
interface Instance {
  options: { name: string };
  [BUILD]?: string;
}

/** Set on an instance by the build that created it. All copies of this runtime read it. */
const BUILD: unique symbol = Symbol.for('fedpack.build') as never;

/**
 * Creates the federation instance of a build, or returns the one of its other runtime chunks.
 *
 * Upstream finds instances by name only, so two builds of one name in one process would share an instance and get each other's
 * modules. Instances of other builds are hidden during the look-up.
 *
 * @param init creates or returns an instance
 */
export function getBuildInstance<T extends object>(name: string, build: string, init: () => T): T {
  const instances =
    (globalThis as { __FEDERATION__?: { __INSTANCES__?: Instance[] } }).__FEDERATION__?.__INSTANCES__ ?? [];
  const isForeign = (other: Instance) =>
    other.options.name === name && other[BUILD] !== undefined && other[BUILD] !== build;
  const foreign = instances.filter(isForeign);
  const replaceAll = (replacement: Instance[]) => instances.splice(0, instances.length, ...replacement);
  replaceAll(instances.filter((other) => !isForeign(other)));
  try {
    const instance = init();
    (instance as unknown as Instance)[BUILD] = build;
    return instance;
  } finally {
    replaceAll([...foreign, ...instances]);
  }
}
