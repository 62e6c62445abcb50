import { join } from 'node:path';

const SHARED = { react: { singleton: true }, 'react-dom': { singleton: true } };
const EXPOSES = { './Counter': './src/Counter.js', './react': './src/react.js' };

/**
 * Vite with the plugin of `@module-federation/vite`. For Node it makes what Vite calls an SSR build, with everything in it.
 *
 * @param {import('../support/build.mjs').Order} order
 * @param {(name: string) => Promise<object>} load imports a package of the peers
 */
export async function build({ app, place, kind, folder, output, name, address, filename, shareStrategy }, load) {
  const vite = await load('vite');
  const { federation } = await load('@module-federation/vite');
  const roles = {
    host: () => ({ remotes: { remote: remoteOf(kind, address) } }),
    remote: () => ({ filename: 'remoteEntry.js', ssrFilename: filename, exposes: EXPOSES, manifest: true }),
  };
  const entry = join(folder, 'src', app === 'host' ? 'node.js' : 'index.js');
  await vite.build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: app === 'remote' ? './' : '/',
    plugins: [federation({ name, shared: SHARED, shareStrategy, dts: false, ...roles[app]() })],
    ssr: { noExternal: true },
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'esnext',
      ...(place === 'node' && { ssr: entry }),
      rolldownOptions: {
        ...(app === 'remote' && place === 'browser' && { input: entry }),
        ...(app === 'host' && place === 'node' && { output: { entryFileNames: 'main.mjs' } }),
      },
    },
  });
}

function remoteOf(kind, entry) {
  const type = kind === 'module' ? 'module' : 'var';
  return { type, name: 'remote', entry, entryGlobalName: 'remote', shareScope: 'default' };
}
