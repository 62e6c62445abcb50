import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NativeBinding } from '../../binding/native.js';
import type { GeneratedTypes, GenerateTypes, MadeTypes, TypeScriptNeeded } from '../../binding/native-types.js';
import { fromJson, toJson } from '../../native/json.js';
import type { TypeProblem } from './compiler-output.js';
import { emittedFolder, NO_COMPILER, runCompiler } from './run-compiler.js';
import { type GenerateSettings, readsComponents } from './settings.js';

/** What came of making types: nothing where no exposed module has any. */
export type TypesResult = { made: MadeTypes } | { problems: readonly TypeProblem[] } | { nothing: true };

/** Types that are being made. */
export interface TypesRun {
  /** What is known without a compiler; undefined where one is needed. */
  first: Promise<TypesResult | undefined>;
  /** What comes of it in the end. */
  result: Promise<TypesResult>;
  /** The files that were read for the first. */
  sources: Promise<readonly string[]>;
}

/** Makes the types of a container. Nothing rejects. */
export class TypesGenerator {
  readonly #native: NativeBinding;
  readonly #settings: GenerateSettings;
  readonly #compiler: string;
  readonly #cache: string;
  /** The run that needs a compiler, which ends when a new one starts. */
  #stop = new AbortController();
  #compiling: Promise<unknown> = Promise.resolve();

  /** @param compiler tells compilers of one project apart, which may run at the same time */
  constructor(native: NativeBinding, settings: GenerateSettings, compiler: string) {
    this.#native = native;
    this.#compiler = compiler;
    this.#settings = settings;
    this.#cache = join(settings.context, 'node_modules/.cache/fedpack/types');
  }

  /** Starts anew, and ends what runs. */
  start(): TypesRun {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const asked = this.#ask(null);
    const first = asked.then((answer) => ('needs' in answer ? undefined : answer));
    const result = asked.then((answer) => ('needs' in answer ? this.#compile(answer.needs, signal) : answer));
    return {
      first,
      result,
      sources: asked.then((answer) => ('needs' in answer ? answer.needs.sources : sourcesOf(answer))),
    };
  }

  /** Ends what runs, and waits for that. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#compiling;
  }

  async #compile(needs: TypeScriptNeeded, signal: AbortSignal): Promise<TypesResult> {
    const folder = join(this.#cache, this.#runName());
    // Two compilers would write into one folder.
    const before = this.#compiling;
    const running = (async (): Promise<TypesResult> => {
      await before;
      if (signal.aborted) return { problems: [] };
      try {
        const problems = await runCompiler(this.#settings, needs, folder, signal);
        if (problems === NO_COMPILER)
          return { problems: [missing(this.#settings.compiler), ...needs.reasons.map(asProblem)] };
        if (problems.length > 0) return { problems: signal.aborted ? [] : problems };
      } catch (error) {
        return { problems: [problemOf(error)] };
      }
      const answer = await this.#ask(emittedFolder(folder));
      return 'needs' in answer ? { problems: answer.needs.reasons.map(asProblem) } : answer;
    })();
    this.#compiling = running;
    return running;
  }

  async #ask(emitted: string | null): Promise<TypesResult | { needs: TypeScriptNeeded }> {
    const settings = this.#settings;
    const input: GenerateTypes = {
      context: settings.context,
      tsconfig: settings.tsconfig,
      exposes: settings.exposes,
      additionalFiles: settings.additionalFiles,
      compiledTypesFolder: settings.compiledTypesFolder,
      remoteTypes: settings.remoteTypes ?? null,
      extractThirdParty: settings.extractThirdParty,
      excludedPackages: settings.excludedPackages,
      api: settings.api,
      readsComponents: readsComponents(settings),
      texts: settings.keepsFolder,
      cache: this.#cache,
      emitted,
    };
    try {
      const answer = fromJson(await this.#native.generateTypes(toJson(input)));
      if (typeof answer === 'string') return { nothing: true };
      if ('problem' in answer) return { problems: [{ message: answer.problem }] };
      return resultOf(answer);
    } catch (error) {
      return { problems: [problemOf(error)] };
    }
  }

  /** A folder for each container and compiler. */
  #runName(): string {
    const { name, compiler, tsconfig, exposes } = this.#settings;
    const text = JSON.stringify([this.#compiler, name, compiler, tsconfig, exposes]);
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  }
}

function resultOf(answer: Exclude<GeneratedTypes, string>): TypesResult | { needs: TypeScriptNeeded } {
  return 'made' in answer ? { made: answer.made } : { needs: answer.typeScript };
}

const missing = (compiler: string): TypeProblem => ({
  message: `${compiler} is not installed, and it has to find out these types: install it, or say them`,
});

/** The files that a result depends on, as far as it says so. */
export function sourcesOf(result: TypesResult): readonly string[] {
  if ('made' in result) return result.made.sources;
  return 'problems' in result ? result.problems.flatMap(({ file }) => file ?? []) : [];
}

function asProblem({ file, line, column, message }: TypeScriptNeeded['reasons'][number]): TypeProblem {
  return { file, message, ...(line !== null && column !== null ? { line, column } : {}) };
}

function problemOf(error: unknown): TypeProblem {
  return { message: error instanceof Error ? error.message : String(error) };
}
