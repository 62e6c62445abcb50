import type { Compiler } from '@rspack/core';
import type { AdditionalData, Environment, RemoteManifests } from './binding/native-types.js';
import { whenES5 } from './compiler/syntax.js';
import { encodeOptions } from './encode.js';
import { fromJson, type Json, toJson } from './json.js';

/** The classes whose options Rust knows how to read. */
export type PartName =
  | 'ModuleFederationPlugin'
  | 'ContainerPlugin'
  | 'ContainerReferencePlugin'
  | 'SharePlugin'
  | 'ConsumeSharedPlugin'
  | 'ProvideSharedPlugin';

/** The questions of the native plugin while it runs. Nothing rejects. */
export interface Bridge {
  /** The manifests of the remotes, and the lock file; `null` where nobody asks for them. */
  remoteManifests(): Promise<Json<RemoteManifests | null>>;
  /** Writes the lock file. @returns why it could not be written */
  writeLock(text: string): Promise<string | undefined>;
  /** Calls `additionalData` of the plugin `name` with the stats. */
  additionalData(name: string, stats: Json<unknown>): Promise<Json<AdditionalData>>;
}

/** Who answers the questions. `additionalData` is asked of the plugin that it is of. */
export interface Answers extends Partial<Omit<Bridge, 'additionalData'>> {
  additionalData: Map<string, (stats: Json<unknown>) => Promise<Json<AdditionalData>>>;
}

/** What the native plugin is handed. Rspack keeps the object, and Rust reads it when the first run starts. */
export interface Handed extends Bridge {
  /** A list of `{"plugin": class, "options": options}`, in the order in which the plugins were applied. */
  options: string;
  environment: Json<Environment>;
}

interface Federation {
  /** Each plugin with its options, as JSON. */
  parts: string[];
  handed: Handed;
  answers: Answers;
}

/** Left on the compiler, where both builds of this package find it. */
const FEDERATION = Symbol.for('fedpack.federation');

type Marked = Compiler & { [FEDERATION]?: Federation };

/** The name that the native plugin is registered under. */
const NATIVE_NAME = 'fedpack';

/**
 * Adds one of fedpack's plugins to those of the compiler. All of them are one native plugin, which is made with the first.
 *
 * @param outside describes where the native plugin runs, with an output that has to be ES5 or not; asked once for each
 * @returns what the native plugin is handed by now
 */
export function addPart(
  compiler: Compiler,
  plugin: PartName,
  options: unknown,
  outside: (es5: boolean) => Environment,
): Readonly<Handed> {
  const marked = compiler as Marked;
  marked[FEDERATION] ??= create(compiler, outside);
  const { parts, handed } = marked[FEDERATION];
  parts.push(`{"plugin":${JSON.stringify(plugin)},"options":${encodeOptions(options)}}`);
  handed.options = `[${parts.join(',')}]`;
  return handed;
}

/** Says more of where the native plugin runs than what {@link addPart} was given. Said when there is one, so after that. */
export function tellNative(compiler: Compiler, known: Partial<Environment>): void {
  const handed = (compiler as Marked)[FEDERATION]?.handed;
  if (handed) handed.environment = toJson({ ...fromJson(handed.environment), ...known });
}

/** Says who answers the questions of the native plugin. Said when there is one, so after {@link addPart}. */
export function answer(compiler: Compiler, tell: (answers: Answers) => void): void {
  const answers = (compiler as Marked)[FEDERATION]?.answers;
  if (answers) tell(answers);
}

function create(compiler: Compiler, outside: (es5: boolean) => Environment): Federation {
  const handed: Handed = {
    options: '[]',
    environment: toJson(outside(false)),
    ...bridgeTo(new WeakRef(compiler)),
  };
  whenES5(compiler, () => {
    handed.environment = toJson(outside(true));
  });
  const NativePlugin = compiler.webpack.experiments.createNativePlugin(NATIVE_NAME, () => handed);
  new NativePlugin().apply(compiler);
  return { parts: [], handed, answers: { additionalData: new Map() } };
}

/**
 * Rust's way to the answers. The native plugin holds these functions for as long as it lives, and the answers know the compiler
 * whose plugin it is: a strong reference would keep every compiler in memory for good. Apart from {@link create}, whose
 * closures share one scope.
 */
function bridgeTo(compiler: WeakRef<Marked>): Bridge {
  const answers = () => compiler.deref()?.[FEDERATION]?.answers;
  return {
    remoteManifests: async () => (await answers()?.remoteManifests?.()) ?? toJson(null),
    writeLock: async (text) => answers()?.writeLock?.(text),
    additionalData: async (name, stats) =>
      (await answers()?.additionalData.get(name)?.(stats)) ?? toJson({ problem: 'nobody answers' }),
  };
}
