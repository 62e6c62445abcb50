import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Compiler } from '@rspack/core';
import type { Environment } from '../binding/native-types.js';
import { FedpackError } from '../error.js';
import { OWN_FOLDER, VERSION } from '../identity.js';

/** Finds the file of a request from a folder; undefined where there is none. */
export type Resolve = (directory: string, request: string) => string | undefined;

/** Absolute paths of the modules of the runtimes that a build compiles, of which a build embeds one. */
export type RuntimeEntries = Pick<Environment, 'embed' | 'plain' | 'staticImports' | 'policies'>;

const RUNTIME = '@module-federation/runtime';
const TOOLS = '@module-federation/runtime-tools';
const BUNDLER_RUNTIME = '@module-federation/webpack-bundler-runtime';

/** Requests of other packages that only hand the runtime's exports on; the packages need not be installed. */
const RE_EXPORTS: readonly string[] = ['@module-federation/enhanced/runtime', `${TOOLS}/runtime`];

/** Every way to a module of the runtime that keeps state. */
const REQUESTS: readonly string[] = [
  RUNTIME,
  `${RUNTIME}/core`,
  `${RUNTIME}/helpers`,
  `${RUNTIME}/types`,
  '@module-federation/runtime-core',
  TOOLS,
  `${TOOLS}/runtime-core`,
  `${TOOLS}/webpack-bundler-runtime`,
  BUNDLER_RUNTIME,
  `${BUNDLER_RUNTIME}/bundler`,
];

/** Without hoisting, only dependants of a package can resolve it: each step is resolved from the one before. */
const STEPS: readonly string[] = [TOOLS, BUNDLER_RUNTIME, RUNTIME];

/** Where `@fedpack/runtime` has the same in ES5: its own entries, and the upstream packages by their requests. */
const ES5 = '@fedpack/runtime/es5';

/** Where it has the upstream packages as strict content security policies allow them, by their requests. */
const UPSTREAM = '@fedpack/runtime/upstream';

/** Where it has modules with the exports of the upstream packages, which use the complete runtime of the build. */
const COMPLETE = '@fedpack/runtime/complete';

/** The same, of a runtime that takes its core from the page. */
const EXTERNAL = '@fedpack/runtime/external';

/**
 * The files that stand for upstream's: the prebuilt complete runtime, the one on the core of the page, upstream's own with our patches, and
 * those in ES5.
 */
export type OwnFiles = 'complete' | 'external' | 'upstream' | 'es5';

const FOLDERS: Record<OwnFiles, string> = { complete: COMPLETE, external: EXTERNAL, upstream: UPSTREAM, es5: ES5 };

/**
 * Finds the modules that a build may embed.
 *
 * @param es5 whether they have to be ES5
 * @throws FedpackError when the runtime is not there
 */
export function findEntries(find: Resolve, es5 = false): RuntimeEntries {
  const folder = es5 ? ES5 : '@fedpack/runtime';
  const embed = find(OWN_FOLDER, `${folder}/embed`);
  const plain = find(OWN_FOLDER, `${folder}/plain`);
  const staticImports = find(OWN_FOLDER, `${folder}/static-imports`);
  const [retry, fallback, origins] = ['retry', 'fallback', 'origins'].map((name) =>
    find(OWN_FOLDER, `${folder}/${name}`),
  );
  if (!embed || !plain || !staticImports || !retry || !fallback || !origins) throw notInstalled();
  return { embed, plain, staticImports, policies: { retry, fallback, origins } };
}

function notInstalled(): FedpackError {
  return new FedpackError(`@fedpack/runtime ${VERSION} is not installed: install fedpack again.`);
}

/**
 * Finds the files of the federation runtime, starting from `@fedpack/runtime`'s own folder or from `implementation`.
 *
 * @param implementation a path inside another installation of the runtime, absolute or from the compiler's context
 * @returns request of application code to the file that the embedded module itself uses
 * @throws FedpackError when the runtime, or the implementation asked for, is not there
 */
export function findRuntimeFiles(
  find: Resolve,
  context: string,
  implementation: string | undefined,
): Map<string, string> {
  const { embed } = findEntries(find);
  const api = find(OWN_FOLDER, '@fedpack/runtime');
  if (!api) throw notInstalled();
  const start = implementation ? implementationFolder(find, context, implementation) : dirname(embed);
  const folders = [start];
  for (const step of STEPS) {
    const file = firstFound(find, folders, step);
    if (file) folders.push(dirname(file));
  }
  const requests = new Map([['@fedpack/runtime', api]]);
  for (const request of REQUESTS) {
    const file = firstFound(find, folders, request);
    if (file) requests.set(request, file);
  }
  const runtime = requests.get(RUNTIME);
  if (!runtime) {
    throw new FedpackError(
      implementation
        ? `implementation: there is no @module-federation/runtime to be found from ${implementation}.`
        : '@module-federation/runtime is not installed: install fedpack again.',
    );
  }
  for (const request of RE_EXPORTS) requests.set(request, runtime);
  return requests;
}

/**
 * Rspack's own resolver, with the conditions of an `import`.
 *
 * @param symlinks whether it gives the file that a link leads to
 */
export function createResolve(compiler: Compiler, symlinks: boolean = true): Resolve {
  const { ResolverFactory } = compiler.webpack.experiments.resolver;
  const resolver = new ResolverFactory({
    conditionNames: ['import', 'module', 'default'],
    mainFields: ['module', 'main'],
    extensions: ['.js', '.mjs', '.cjs'],
    symlinks,
  });
  return (directory, request) => resolver.sync(directory, request).path ?? undefined;
}

/**
 * Finds our builds of the federation runtime, which a build takes in its place unless its user has chosen another runtime: upstream's
 * files evaluate text and load scripts by plain URLs.
 *
 * @param requests what {@link findRuntimeFiles} found; what we have no file for keeps its own
 * @param kind which of them
 */
export function findOwnFiles(
  find: Resolve,
  requests: ReadonlyMap<string, string>,
  kind: OwnFiles,
): Map<string, string> {
  const folder = FOLDERS[kind];
  const files = new Map(requests);
  const runtime = find(OWN_FOLDER, `${folder}/${RUNTIME}`);
  for (const [request, file] of requests) {
    const own = request === '@fedpack/runtime' ? 'index' : request;
    const same = file === requests.get(RUNTIME) ? runtime : undefined;
    files.set(request, find(OWN_FOLDER, `${folder}/${own}`) ?? same ?? file);
  }
  return files;
}

function implementationFolder(find: Resolve, context: string, implementation: string): string {
  const path = isAbsolute(implementation) ? implementation : find(context, implementation);
  const folder = path ?? resolve(context, implementation);
  // The search walks up from it, and would find another runtime than the one that was asked for.
  if (!existsSync(folder)) {
    throw new FedpackError(`implementation: ${folder} does not exist.`);
  }
  return folder;
}

function firstFound(find: Resolve, folders: readonly string[], request: string): string | undefined {
  // The folder found last lies deepest; its own dependencies are the ones that it uses.
  for (const folder of folders.toReversed()) {
    const file = find(folder, request);
    if (file) return file;
  }
  return undefined;
}
