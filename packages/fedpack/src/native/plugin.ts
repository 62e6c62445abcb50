import type { Compiler } from '@rspack/core';
import type { AdditionalData, Environment, PublishedTypes, RemoteManifests } from '../binding/native-types.js';
import { whenES5 } from '../compiler/es5-output.js';
import { encodeOptions } from './encode-options.js';
import { fromJson, type Json, toJson } from './json.js';

/** The classes whose options Rust reads. */
export type PluginName =
  | 'ModuleFederationPlugin'
  | 'ContainerPlugin'
  | 'ContainerReferencePlugin'
  | 'SharePlugin'
  | 'ConsumeSharedPlugin'
  | 'ProvideSharedPlugin';

/** The questions of the native plugin while it runs. Nothing rejects. */
export interface NodeBridge {
  /** The manifests of the remotes, and the lock file; `null` where nobody asks for them. */
  remoteManifests(): Promise<Json<RemoteManifests | null>>;
  /** Writes the lock file. @returns why it could not be written */
  writeLock(text: string): Promise<string | undefined>;
  /** The types that the plugin `name` publishes with this compilation; `null` where there are none. */
  publishedTypes(name: string): Promise<Json<PublishedTypes | null>>;
  /** Calls `additionalData` of the plugin `name` with the stats. */
  additionalData(name: string, stats: Json<unknown>): Promise<Json<AdditionalData>>;
}

/** The functions that answer. Each plugin has its own `publishedTypes` and `additionalData`, by its name. */
export interface BridgeHandlers extends Partial<Omit<NodeBridge, 'publishedTypes' | 'additionalData'>> {
  publishedTypes: Map<string, () => Promise<Json<PublishedTypes | null>>>;
  additionalData: Map<string, (stats: Json<unknown>) => Promise<Json<AdditionalData>>>;
}

/** The options of the native plugin. Rspack keeps the object, and Rust reads it when the first run starts. */
export interface NativePluginOptions extends NodeBridge {
  /** A list of `{"plugin": class, "options": options}`, in the order in which the plugins were applied. */
  options: string;
  environment: Json<Environment>;
}

interface NativePluginState {
  /** Each plugin with its options, as JSON. */
  parts: string[];
  nativeOptions: NativePluginOptions;
  handlers: BridgeHandlers;
}

/** The key on the compiler under which both builds of this package (ESM and CommonJS) find the state. */
const FEDERATION = Symbol.for('fedpack.federation');

type Marked = Compiler & { [FEDERATION]?: NativePluginState };

/** The name that the native plugin is registered under. */
const NATIVE_NAME = 'fedpack';

/**
 * Adds one of fedpack's plugins to those of the compiler. All of them are one native plugin, which is made with the first.
 *
 * @param environmentFor gives the environment for an output that is ES5 or not; called once for each
 * @returns the options of the native plugin so far
 */
export function addPlugin(
  compiler: Compiler,
  plugin: PluginName,
  options: unknown,
  environmentFor: (es5: boolean) => Environment,
): Readonly<NativePluginOptions> {
  const marked = compiler as Marked;
  marked[FEDERATION] ??= create(compiler, environmentFor);
  const { parts, nativeOptions } = marked[FEDERATION];
  parts.push(`{"plugin":${JSON.stringify(plugin)},"options":${encodeOptions(options)}}`);
  nativeOptions.options = `[${parts.join(',')}]`;
  return nativeOptions;
}

/**
 * Adds a runtime plugin ahead of the user's, in the options of the plugin that has a federation instance: before the first run. Options
 * that can't take one are left to Rust, which says what is wrong with them.
 *
 * @param file the absolute path of its module
 */
export function addRuntimePlugin(compiler: Compiler, file: string): void {
  const state = (compiler as Marked)[FEDERATION];
  const index = state?.parts.findIndex(
    (part) => fromJson<Part>(part as Json<Part>).plugin === 'ModuleFederationPlugin',
  );
  if (!state || index === undefined || index < 0) return;
  const part = fromJson<Part>(state.parts[index] as Json<Part>);
  const { runtimePlugins = [] } = part.options ?? {};
  if (!Array.isArray(runtimePlugins)) return;
  const options = { ...part.options, runtimePlugins: [file, ...runtimePlugins] };
  state.parts[index] = JSON.stringify({ ...part, options });
  state.nativeOptions.options = `[${state.parts.join(',')}]`;
}

/** One of {@link NativePluginState.parts}. */
interface Part {
  plugin: PluginName;
  options?: { runtimePlugins?: unknown };
}

/** Changes the environment of the native plugin. Does nothing before {@link addPlugin}. */
export function updateEnvironment(compiler: Compiler, changes: Partial<Environment>): void {
  const nativeOptions = (compiler as Marked)[FEDERATION]?.nativeOptions;
  if (nativeOptions) nativeOptions.environment = toJson({ ...fromJson(nativeOptions.environment), ...changes });
}

/** Sets functions that answer the native plugin. Does nothing before {@link addPlugin}. */
export function setHandlers(compiler: Compiler, set: (handlers: BridgeHandlers) => void): void {
  const handlers = (compiler as Marked)[FEDERATION]?.handlers;
  if (handlers) set(handlers);
}

function create(compiler: Compiler, environmentFor: (es5: boolean) => Environment): NativePluginState {
  const nativeOptions: NativePluginOptions = {
    options: '[]',
    environment: toJson(environmentFor(false)),
    ...createBridge(new WeakRef(compiler)),
  };
  whenES5(compiler, () => {
    nativeOptions.environment = toJson(environmentFor(true));
  });
  const NativePlugin = compiler.webpack.experiments.createNativePlugin(NATIVE_NAME, () => nativeOptions);
  new NativePlugin().apply(compiler);
  return { parts: [], nativeOptions, handlers: { publishedTypes: new Map(), additionalData: new Map() } };
}

/**
 * Rust's way to the answers. The native plugin holds these functions for as long as it lives, and the answers know the compiler
 * whose plugin it is: a strong reference would keep every compiler in memory for good. Apart from {@link create}, whose
 * closures share one scope.
 */
function createBridge(compiler: WeakRef<Marked>): NodeBridge {
  const handlers = () => compiler.deref()?.[FEDERATION]?.handlers;
  return {
    remoteManifests: async () => (await handlers()?.remoteManifests?.()) ?? toJson(null),
    writeLock: async (text) => handlers()?.writeLock?.(text),
    publishedTypes: async (name) => (await handlers()?.publishedTypes.get(name)?.()) ?? toJson(null),
    additionalData: async (name, stats) =>
      (await handlers()?.additionalData.get(name)?.(stats)) ?? toJson({ problem: 'there is no such function' }),
  };
}
