import { join } from 'node:path';
import { build } from './compiler.mjs';
import { layOut } from './folder.mjs';
import { serve } from './serve.mjs';

/** What the remote of these tests exposes, before anything is taken away. */
const FILES = {
  'package.json': { name: 'ui', version: '1.0.0', dependencies: { state: '^2.0.0' } },
  'src/index.ts': 'export {};\n',
  'src/Button.tsx': "export const size = 'm';\nexport default function Button() {\n  return size;\n}\n",
  'src/Card.tsx': "import state from 'state';\nexport const card = state;\n",
  'src/old.js': "exports.legacy = 'yes';\n",
  'node_modules/state/package.json': { name: 'state', version: '2.1.0', main: 'index.js' },
  'node_modules/state/index.js': "export default 'state 2';\n",
};

const OPTIONS = {
  name: 'mfe_ui',
  filename: 'remoteEntry.js',
  exposes: { './Button': './src/Button.tsx', './Card': './src/Card.tsx', './old': './src/old.js' },
  shared: { state: { singleton: true } },
};

/**
 * Builds and serves a remote.
 *
 * @param {{files?: Record<string, string | object>, options?: object, more?: object}} [changes] `more` are options of Rspack
 * @returns {Promise<{url: string, dist: string, release(changes: object): Promise<void>, stop(): Promise<void>, remove(): Promise<void>}>}
 *   `url` is its manifest's; `release` builds it again with changes
 */
export async function startRemote({ files = {}, options = {}, more } = {}) {
  const app = await layOut({ ...FILES, ...files });
  const dist = join(app.folder, 'dist');
  const release = async (changes = {}) => {
    await app.write(changes.files ?? {});
    const { errors } = await build(app.folder, dist, { ...OPTIONS, ...options, ...changes.options }, more);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  };
  await release();
  const server = await serve(dist);
  return {
    url: `${server.url}/mf-manifest.json`,
    dist,
    release,
    stop: server.close,
    remove: async () => {
      await server.close();
      await app.remove();
    },
  };
}
