/** What is loaded of a remote. */
interface Entry {
  name: string;
  entry: string;
  entryGlobalName: string;
}

/** Arguments of upstream's `loadEntry` hook. */
interface LoadEntryArgs {
  remoteInfo: Entry;
  resourceContext?: object;
}

/** The hook by which plugins may name another URL. */
interface CreateScript {
  emit(args: { url: string; attrs: object; remoteInfo: Entry; resourceContext?: object }): unknown;
}

/** The modules of Node that run a script. */
interface Builtins {
  'node:vm': typeof import('node:vm');
  'node:path': typeof import('node:path');
  'node:module': typeof import('node:module');
}

const builtin = <Name extends keyof Builtins>(name: Name): Builtins[Name] =>
  process.getBuiltinModule(name) as Builtins[Name];

/** Whether entries are neither elements of a page nor scripts of a worker. */
export const isNode = (): boolean => typeof document === 'undefined' && !('importScripts' in globalThis);

/**
 * Loads an entry in Node as upstream does, which fetches and runs it in one step.
 *
 * @param read returns the response of a URL, if it may run
 */
export async function loadNodeEntry(
  createScript: CreateScript,
  { remoteInfo, resourceContext }: LoadEntryArgs,
  read: (url: string) => Promise<Response>,
): Promise<unknown> {
  const { name, entry, entryGlobalName } = remoteInfo;
  const scope = globalThis as unknown as Record<string, unknown>;
  const key = entryGlobalName || `__FEDERATION_${name}:custom__`;
  if (scope[key]) {
    return scope[key];
  }
  const hooked = createScript.emit({ url: entry, attrs: {}, remoteInfo, resourceContext });
  const url = (hooked as { url?: string } | undefined)?.url ?? entry;
  const response = await read(url);
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
