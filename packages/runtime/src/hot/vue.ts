/**
 * Stands for Vue's runtime of hot updates in components under development. Their ids are made of paths, and a host and a remote have files
 * of the same path: so each build has a prefix of its own.
 */

/** `name=` and the unique name of the build. */
declare const __resourceQuery: string;

/** What a development build of Vue puts on the global object. */
interface VueRuntime {
  createRecord(id: string, component: Component): boolean;
  rerender(id: string, render: unknown): void;
  reload(id: string, component: Component): void;
}

/** By the id, Vue finds the instances of a component. */
interface Component {
  __hmrId?: string;
}

const prefix = `${new URLSearchParams(__resourceQuery).get('name') ?? ''}|`;
let known: VueRuntime | undefined;

/** That of the Vue which was there for the first component: builds that don't share it each put their own in the same place. */
function runtime(): VueRuntime {
  known ??= (globalThis as unknown as { __VUE_HMR_RUNTIME__: VueRuntime }).__VUE_HMR_RUNTIME__;
  return known;
}

/** Names a component of this build. */
function named(id: string, component: Component): string {
  component.__hmrId = prefix + id;
  return component.__hmrId;
}

const own: VueRuntime = {
  createRecord: (id, component) => runtime().createRecord(named(id, component), component),
  rerender: (id, render) => runtime().rerender(prefix + id, render),
  reload: (id, component) => runtime().reload(named(id, component), component),
};

export default own;
