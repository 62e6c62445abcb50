import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Compilation, Compiler } from '@rspack/core';
import type { NativeBinding } from '../../binding/native.js';
import type { MadeTypes, PublishedTypes } from '../../binding/native-types.js';
import { FedpackError } from '../../error.js';
import { PLUGIN_NAME } from '../../identity.js';
import { fromJson, type Json, toJson } from '../../native/json.js';
import { setHandlers } from '../../native/plugin.js';
import { listed, type TypeProblem } from './compiler-output.js';
import { sourcesOf, TypesGenerator, type TypesResult, type TypesRun } from './generator.js';
import { type TypesFiles, typesFiles } from './names.js';
import { type GenerateSettings, generateSettings } from './settings.js';

/**
 * Publishes the types of a container: makes them beside the build, and adds them to its output before the manifest, which names them, is
 * written. A build for production waits for them there. In development, nothing waits for a compiler: its output comes with a build of its own.
 *
 * @param options the plugin's, not checked yet
 */
export function prepareTypes(compiler: Compiler, native: NativeBinding, options: Record<string, unknown>): void {
  const settings = generateSettings(options, compiler.context);
  if (!settings) return;
  const generator = new TypesGenerator(native, settings, `${compiler.name} ${compiler.options.mode}`);
  const develops = () => compiler.watching !== undefined && compiler.options.mode !== 'production';
  let files: TypesFiles | undefined;
  let published: MadeTypes | undefined;
  /** What a rebuild has to follow, though no module is made of it. */
  let sources: ReadonlySet<string> = new Set();
  let isClosed = false;
  /** What a compiler has made since, for the sources that the next build has, too. */
  let arrived: TypesResult | undefined;

  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    files ??= typesFiles(compiler, settings);
    const names = files;
    const changed = (compiler.modifiedFiles?.size ?? 0) + (compiler.removedFiles?.size ?? 0) > 0;
    const known = changed ? undefined : arrived;
    arrived = undefined;
    const run = known ? undefined : generator.start();
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 1;
    compilation.hooks.processAssets.tapPromise({ name: PLUGIN_NAME, stage }, async () => {
      const result = known ?? (run && (await (develops() ? run.first : run.result)));
      const read = [...((await run?.sources) ?? []), ...(result ? sourcesOf(result) : sources)];
      sources = new Set(read);
      if (run && result === undefined) {
        // What was published last is better than nothing.
        awaitCompiler(run);
      } else {
        published = result && 'made' in result ? result.made : undefined;
        if (result && 'problems' in result) report(native, compilation, settings, result.problems);
      }
      if (published) emit(compilation, names, published);
    });
  });

  function awaitCompiler({ result }: TypesRun): void {
    void result.then((made) => {
      const isAborted = 'problems' in made && made.problems.length === 0;
      const isSame = 'made' in made && isDeepStrictEqual(made.made, published);
      if (isAborted || isSame || isClosed) return;
      arrived = made;
      compiler.watching?.invalidate();
    });
  }

  const answer = async (): Promise<Json<PublishedTypes | null>> =>
    toJson(files && published ? { zip: files.zip, api: files.api, hashes: published.hashes } : null);
  setHandlers(compiler, ({ publishedTypes }) => publishedTypes.set(settings.name, answer));
  compiler.hooks.afterEmit.tapPromise(PLUGIN_NAME, async () => {
    if (!files) return;
    if (published) await tell(options, compiler, files);
    else await Promise.all([files.zip, files.api].filter(Boolean).map((name) => remove(compiler, name)));
  });
  const close = () => {
    isClosed = true;
    return generator.stop();
  };
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, ({ fileDependencies }) => {
    if (compiler.watching) for (const source of sources) fileDependencies.add(source);
  });
  compiler.hooks.watchClose.tap(PLUGIN_NAME, () => void close());
  compiler.hooks.shutdown.tapPromise(PLUGIN_NAME, close);
}

function emit(compilation: Compilation, { zip, api, folder }: TypesFiles, made: MadeTypes): void {
  const { RawSource } = compilation.compiler.webpack.sources;
  compilation.emitAsset(zip, new RawSource(Buffer.from(made.archive, 'base64')));
  if (api && made.api !== null) compilation.emitAsset(api, new RawSource(made.api));
  for (const [name, text] of Object.entries(made.texts))
    compilation.emitAsset(`${folder}/${name}`, new RawSource(text));
}

function report(
  native: NativeBinding,
  compilation: Compilation,
  settings: GenerateSettings,
  problems: readonly TypeProblem[],
): void {
  if (problems.length === 0) return;
  const { abortOnError, tells, name, context } = settings;
  const input = { container: name, problems: listed(problems, context), fails: abortOnError };
  const text = fromJson(native.typesNotMade(toJson(input)));
  const error = new FedpackError(typeof text === 'string' ? text : text.problem);
  if (abortOnError) compilation.errors.push(error);
  else if (tells) compilation.warnings.push(error);
}

/** An archive of an earlier build would be taken for one of this build. */
function remove({ outputFileSystem, outputPath }: Compiler, name: string): Promise<void> {
  return new Promise((resolve) => {
    if (!outputFileSystem) resolve();
    else outputFileSystem.unlink(join(outputPath, name), () => resolve());
  });
}

/** Calls the user's `afterGenerate`. What it throws fails the build. */
async function tell(options: Record<string, unknown>, compiler: Compiler, { zip, api }: TypesFiles): Promise<void> {
  const call = afterGenerate(options);
  if (!call) return;
  const path = (name: string) => (name === '' ? '' : join(compiler.outputPath, name));
  const last = (name: string) => name.split('/').at(-1) ?? '';
  await call({ zipTypesPath: path(zip), apiTypesPath: path(api), zipName: last(zip), apiFileName: last(api) });
}

type AfterGenerate = (files: Record<'zipTypesPath' | 'apiTypesPath' | 'zipName' | 'apiFileName', string>) => unknown;

function afterGenerate({ dts }: Record<string, unknown>): AfterGenerate | undefined {
  const generate = typeof dts === 'object' && dts !== null && 'generateTypes' in dts ? dts.generateTypes : undefined;
  const isObject = typeof generate === 'object' && generate !== null && 'afterGenerate' in generate;
  return isObject && typeof generate.afterGenerate === 'function'
    ? (generate.afterGenerate as AfterGenerate)
    : undefined;
}
