/** The part of an instance that tells which build it belongs to. */
interface Instance {
  options: { name: string };
  [BUILD]?: string;
}

/** Left on an instance by the build that made it; other copies of this runtime read it. */
const BUILD: unique symbol = Symbol.for('fedpack.build') as never;

/**
 * Makes the federation instance of a build, or takes the one that another runtime chunk of it has made.
 *
 * Upstream looks an instance up by its name alone, so that two builds of one name in one process would get each other's shared
 * modules. An instance of another build is out of its sight while it looks.
 *
 * @param init what upstream makes or takes an instance with
 */
export function instanceOf<T extends object>(name: string, build: string, init: () => T): T {
  const instances =
    (globalThis as { __FEDERATION__?: { __INSTANCES__?: Instance[] } }).__FEDERATION__?.__INSTANCES__ ?? [];
  const isForeign = (other: Instance) =>
    other.options.name === name && other[BUILD] !== undefined && other[BUILD] !== build;
  const foreign = instances.filter(isForeign);
  const keep = (kept: Instance[]) => instances.splice(0, instances.length, ...kept);
  keep(instances.filter((other) => !isForeign(other)));
  try {
    const instance = init();
    (instance as unknown as Instance)[BUILD] = build;
    return instance;
  } finally {
    keep([...foreign, ...instances]);
  }
}
