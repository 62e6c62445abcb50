import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const modules = join(import.meta.dirname, '../../../node_modules');

const BRIDGE = '@module-federation/bridge-react';

/** React Router as applications depend on it: package name to the package here that stands for it. */
export const ROUTERS = {
  '6, react-router-dom': { 'react-router-dom': 'react-router-dom-6' },
  '7, react-router-dom': { 'react-router-dom': 'react-router-dom' },
  '7, react-router': { 'react-router': 'react-router' },
};

/**
 * Puts the packages of an application where a package manager does.
 *
 * @param {string} root the application's folder, `apps/<name>` in a workspace
 * @param {keyof ROUTERS} router
 * @param {'npm' | 'pnpm'} manager npm: all in the workspace's `node_modules`; pnpm: links to a store, in the application's own
 */
export async function installPackages(root, router, manager) {
  const packages = { react: 'react', 'react-dom': 'react-dom', ...ROUTERS[router] };
  const workspace = dirname(dirname(root));
  const place = join(manager === 'npm' ? workspace : join(workspace, 'store', router), 'node_modules');
  // A copy, as the bridge has to find the React Router that lies beside it.
  await cp(join(modules, BRIDGE), join(place, BRIDGE), { recursive: true });
  for (const [name, from] of Object.entries(packages)) await link(join(modules, from), join(place, name));
  if (manager === 'npm') return;
  for (const name of [BRIDGE, ...Object.keys(packages)])
    await link(join(place, name), join(root, 'node_modules', name));
}

/** Writes the package.json of an application. */
export async function declare(root, router, kind = 'dependencies') {
  const names = [BRIDGE, 'react', 'react-dom', ...Object.keys(ROUTERS[router])];
  const packages = Object.fromEntries(names.map((name) => [name, '*']));
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', [kind]: packages }));
}

async function link(target, path) {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'junction').catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
