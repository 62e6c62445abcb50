import type { Compiler } from '@rspack/core';
import { encodeOptions } from './encode.js';
import type { Environment } from './environment.js';
import { whenES5 } from './syntax.js';

/** The classes whose options Rust knows how to read. */
export type PartName =
  | 'ModuleFederationPlugin'
  | 'ContainerPlugin'
  | 'ContainerReferencePlugin'
  | 'SharePlugin'
  | 'ConsumeSharedPlugin'
  | 'ProvideSharedPlugin';

/** What the native plugin may ask for while it runs: what only JavaScript can get. */
export type Question = 'promised' | 'lock' | `additionalData:${string}`;

/** Answers a question with a text. Never rejects. */
export type Answer = (text: string) => string | Promise<string>;

/** What the native plugin is handed. Rspack keeps the object, and Rust reads it when the first run starts. */
export interface Handed {
  /** A list of `{"plugin": class, "options": options}`, in the order in which the plugins were applied. */
  options: string;
  /** An {@link Environment}, as JSON. */
  environment: string;
  /** Called by Rust; '' where nobody answers. */
  ask: (question: Question, text: string) => Promise<string>;
}

interface Federation {
  /** Each plugin with its options, as JSON. */
  parts: string[];
  handed: Handed;
  answers: Map<Question, Answer>;
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
  if (handed) handed.environment = JSON.stringify({ ...JSON.parse(handed.environment), ...known });
}

/** Says who answers a question of the native plugin. Asked for when there is one, so after {@link addPart}. */
export function answer(compiler: Compiler, question: Question, answer: Answer): void {
  (compiler as Marked)[FEDERATION]?.answers.set(question, answer);
}

function create(compiler: Compiler, outside: (es5: boolean) => Environment): Federation {
  const handed: Handed = {
    options: '[]',
    environment: JSON.stringify(outside(false)),
    ask: askWeakly(new WeakRef(compiler)),
  };
  whenES5(compiler, () => {
    handed.environment = JSON.stringify(outside(true));
  });
  const NativePlugin = compiler.webpack.experiments.createNativePlugin(NATIVE_NAME, () => handed);
  new NativePlugin().apply(compiler);
  return { parts: [], handed, answers: new Map() };
}

/**
 * Rust's way to the answers. The native plugin holds this function for as long as it lives, and the answers know the compiler
 * whose plugin it is: a strong reference would keep every compiler in memory for good. Apart from {@link create}, whose
 * closures share one scope.
 */
function askWeakly(compiler: WeakRef<Marked>): Handed['ask'] {
  return async (question, text) => (await compiler.deref()?.[FEDERATION]?.answers.get(question)?.(text)) ?? '';
}
