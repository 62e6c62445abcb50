import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line, in a process of its own. */
export function fedpack(cwd: string, ...args: string[]): Promise<Ran> {
  const tsx = import.meta.resolve('tsx');
  return new Promise((done) => {
    execFile(process.execPath, ['--import', tsx, MAIN, ...args], { cwd, env: environment() }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Nothing of the terminal that the tests run in. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  return { ...env, NO_COLOR: '1' };
}

/** Writes files below a folder. */
export function put(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A folder that is gone after the tests. */
export function folderOf(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fedpack-lock-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

/** A workspace of apps, by the options of their plugins. */
export function workspaceOf(apps: Record<string, object>): string {
  const files = Object.entries(apps).flatMap(([name, options]) => [
    [`apps/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' })],
    [`apps/${name}/rspack.config.mjs`, configOf(options)],
  ]);
  return folderOf({ 'package.json': '{ "name": "root", "workspaces": ["apps/*"] }', ...Object.fromEntries(files) });
}

/** A configuration that stands alone: plugins are known by what they are called. */
export function configOf(options: object): string {
  return [
    'class ModuleFederationPlugin { constructor(options) { this._options = options; } }',
    `export default { plugins: [new ModuleFederationPlugin(${JSON.stringify(options)})] };`,
    '',
  ].join('\n');
}

/** A manifest as fedpack writes them. */
export function manifestOf(name: string, exposes: Record<string, string[]>, react: string = '^19.0.0'): string {
  const assets = { js: { async: [], sync: [] }, css: { async: [], sync: [] } };
  const lists = Object.entries(exposes).map(([key, exports]) => [key, { exports, complete: true }]);
  return JSON.stringify({
    id: name,
    name,
    metaData: {
      name,
      globalName: name,
      type: 'app',
      buildInfo: { buildVersion: '1.0.0', buildName: name },
      remoteEntry: { name: 'remoteEntry.js', path: '', type: 'global' },
      types: { path: '', name: '', zip: '', api: '' },
      pluginVersion: '0.1.0',
      publicPath: 'auto',
    },
    exposes: Object.keys(exposes).map((path) => ({
      id: `${name}:${path.slice(2)}`,
      name: path.slice(2),
      path,
      assets,
    })),
    shared: [
      { id: `${name}:react`, name: 'react', version: '19.3.1', singleton: true, requiredVersion: react, assets },
    ],
    remotes: [],
    fedpack: {
      schema: 1,
      release: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      shareScope: ['default'],
      integrity: {},
      exposes: Object.fromEntries(lists),
      requires: { react: [{ range: react, by: ['src/App.tsx'] }] },
    },
  });
}
