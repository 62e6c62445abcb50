import { mkdir, mkdtemp, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const MIXED = `import { value } from 'plain';
import { local } from './local.js';
import { store } from './store.js';

const { useful } = await import('./lazy.js');
export const loadOther = () => import('other/thing');
console.log(JSON.stringify({ plain: value, local, store, useful, versions: Object.keys(__webpack_share_scopes__.default.plain) }));
`;

/** An application that exposes, shares and consumes, by path. */
const FILES = {
  'package.json': packageJson('app', '1.0.0', { plain: '^1.0.0', useful: '^2.0.0' }),
  'src/index.js': MIXED,
  'src/widget.js': `import { value } from 'plain';
import { local } from './local.js';

export const widget = 'widget 0';
export const parts = [value, local];
`,
  'src/local.js': "export const local = 'local 0';\nexport const unusedExport = 'unused export';\n",
  'src/lazy.js': "export { useful } from 'useful';\n",
  'src/store.js': "export const store = 'store 0';\n",
  'node_modules/plain/package.json': packageJson('plain', '1.0.0'),
  'node_modules/plain/index.js': "export const value = 'plain 0';\n",
  'node_modules/useful/package.json': packageJson('useful', '2.3.0'),
  'node_modules/useful/index.js': "export { useful } from './deep.js';\n",
  'node_modules/useful/deep.js': "export const useful = 'useful 0';\n",
};

/** Options of the plugin that {@link makeApp}'s application is built with. */
export const federation = {
  name: 'app',
  filename: 'remoteEntry.js',
  library: { type: 'commonjs-module' },
  exposes: { './widget': './src/widget.js' },
  remoteType: 'script',
  remotes: { other: 'other@http://127.0.0.1:1/remoteEntry.js' },
  shared: { plain: { singleton: true }, useful: {}, './src/store.js': { shareKey: 'store' } },
};

/**
 * An application in a folder of its own, which whoever asks for it removes.
 *
 * @param {Record<string, string>} [files] by relative path, instead of those of the application
 */
export async function makeApp(files = FILES) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-caches-'));
  const app = join(folder, 'app');
  const write = async (file, content) => {
    const path = join(app, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const [file, content] of Object.entries(files)) await write(file, content);
  return {
    /** Puts an installed package into the folder `packages`, as a workspace has it: Rspack watches no file in `node_modules`. */
    async link(name) {
      const [installed, linked] = [join(app, 'node_modules', name), join(app, 'packages', name)];
      await mkdir(dirname(linked), { recursive: true });
      await rename(installed, linked);
      await symlink(linked, installed, 'junction');
    },
    /** What to remove: the application, its cache and what was built. */
    folder,
    app,
    output: join(folder, 'out'),
    cache: join(folder, 'cache'),
    write,
    /** Puts `to` in the place of `from`, which has to be there. */
    async replace(file, from, to) {
      const content = await readFile(join(app, file), 'utf8');
      if (!content.includes(from)) throw new Error(`${file} does not hold ${from}`);
      await write(file, content.replace(from, to));
    },
  };
}

/**
 * @param {string} name
 * @param {string} version
 * @param {Record<string, string>} [dependencies]
 * @returns {string}
 */
export function packageJson(name, version, dependencies) {
  return `${JSON.stringify({ name, version, main: 'index.js', sideEffects: false, dependencies })}\n`;
}
