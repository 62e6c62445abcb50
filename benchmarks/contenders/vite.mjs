import { federationOptions, pageEntries, REMOTE_ENTRY } from '../app/federation.mjs';
import { FLOOR_ENTRY, FLOOR_NAME } from '../app/floor.mjs';
import { moduleName, pageName } from '../app/names.mjs';
import { exposedModules } from '../app/shape.mjs';
import { importer } from './peer.mjs';

/** Vite with `@module-federation/vite`, without type generation. */
export const load = (order) => viteContender(order, true);

/**
 * @param {import('./index.mjs').Order} order
 * @param {boolean} isFederated
 */
export async function viteContender(order, isFederated) {
  const importPeer = importer(order);
  const vite = await importPeer('vite');
  const begun = performance.now();
  const plugin = isFederated ? await importPeer('@module-federation/vite') : undefined;
  const importMs = performance.now() - begun;
  return { importMs, create: () => bundler(vite, order, plugin) };
}

function bundler(vite, { one, app, output, mode, minimize, remotes }, plugin) {
  const warnings = [];
  const pages = pageEntries(one);
  const options = { ...federationOptions(one, remotes), manifest: true, dts: false };
  const config = {
    root: app,
    configFile: false,
    mode,
    base: './',
    logLevel: 'silent',
    plugins: plugin ? [plugin.federation(options)] : [],
    build: {
      outDir: output,
      target: 'es2022',
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      ...(minimize === false && { minify: false }),
      rolldownOptions: {
        input: plugin ? pages : { ...pages, [FLOOR_NAME]: FLOOR_ENTRY },
        // Both tell of times and sizes rather than of mistakes.
        checks: { pluginTimings: false },
        output: { entryFileNames: '[name].js' },
        onwarn: ({ message }) => warnings.push(message),
      },
    },
  };
  return {
    build: () => vite.build(config),
    problems: () => warnings,
    facts: async ({ output: files }) => factsOf(files, one, plugin ? REMOTE_ENTRY : `${FLOOR_NAME}.js`),
    close: async () => {},
  };
}

/** A chunk of an exposed module is called as the module; where others need the module as well, there are two of that name. */
function factsOf(files, one, entry) {
  const chunks = new Map(files.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const names = new Set([...chunks.values()].map(({ name }) => name));
  return {
    exposeChunks: exposedModules(one).filter((index) => names.has(moduleName(index))).length,
    initial: withImports(`${pageName(0)}.js`, chunks),
    remoteEntry: chunks.has(entry) ? withImports(entry, chunks) : [],
    built: chunks.size,
  };
}

/** A file and what it imports statically. */
function withImports(file, chunks, found = new Set()) {
  if (found.has(file)) return [];
  found.add(file);
  for (const other of chunks.get(file)?.imports ?? []) withImports(other, chunks, found);
  return [...found];
}
