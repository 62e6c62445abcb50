import type { Expectation } from './expected-files';
import { fetchVerified } from './fetch-verified';
import { integrityError } from './integrity-error';
import type { RemoteInfo } from './types';

/** The modules of Node that run a script. */
interface Builtins {
  'node:vm': typeof import('node:vm');
  'node:path': typeof import('node:path');
  'node:module': typeof import('node:module');
}

const builtin = <Name extends keyof Builtins>(name: Name): Builtins[Name] =>
  process.getBuiltinModule(name) as Builtins[Name];

/** Loads an entry in Node as upstream does, and runs it only if it has the expected hash. Upstream fetches and runs in one step. */
export async function loadNodeEntry(
  { name, entry, entryGlobalName, type }: RemoteInfo,
  expectation: Expectation,
  url: string,
): Promise<unknown> {
  const scope = globalThis as unknown as Record<string, unknown>;
  const key = entryGlobalName || `__FEDERATION_${name}:custom__`;
  if (scope[key]) {
    return scope[key];
  }
  if (type === 'esm' || type === 'module') {
    throw integrityError({ file: entry, remote: name, reason: 'in Node, hashes of ES modules are not checked.' });
  }
  const response = await fetchVerified(url, expectation, () => fetch(url));
  if (!response.ok) {
    throw new Error(
      `Failed to load Node.js entry for remote "${name}" from "${url}". It answers with ${response.status}.`,
    );
  }
  const container = run(await response.text(), url) as Record<string, unknown>;
  scope[key] = container?.[entryGlobalName] || container;
  return scope[key];
}

/** Runs a CommonJS module. */
function run(code: string, url: string): unknown {
  const { Script, constants } = builtin('node:vm');
  const { basename, dirname, join } = builtin('node:path').posix;
  const { pathname } = new URL(url);
  const script = new Script(`(function(exports, module, require, __dirname, __filename) {${code}\n})`, {
    filename: basename(pathname),
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const require = builtin('node:module').createRequire(join(process.cwd(), '__mf_require_base__.js'));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, module, require, dirname(pathname), basename(pathname));
  return module.exports;
}
