import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} folder relative to the checkout, such as `packages/react`
 * @property {string} name
 * @property {Record<string, string>} scripts
 * @property {string[]} dependencies names of all kinds of dependencies
 */

/**
 * The npm workspaces that the root's package.json lists.
 *
 * @param {string} [base] the folder with the package.json
 * @returns {Workspace[]}
 */
export function workspaces(base = root) {
  const { workspaces: patterns } = readJson(join(base, 'package.json'));
  return patterns.flatMap((pattern) => expand(pattern, base)).map((folder) => workspaceAt(folder, base));
}

/**
 * Sorts so that a package comes after those that it depends on.
 *
 * @param {Workspace[]} packages
 * @returns {Workspace[]}
 */
export function inBuildOrder(packages) {
  const sorted = new Set();
  const visit = (one, path) => {
    if (sorted.has(one)) return;
    if (path.includes(one))
      throw new Error(`${one.name} depends on itself: ${path.map(({ name }) => name).join(' → ')}`);
    for (const other of packages) if (one.dependencies.includes(other.name)) visit(other, [...path, one]);
    sorted.add(one);
  };
  for (const one of packages) visit(one, []);
  return [...sorted];
}

function expand(pattern, base) {
  if (!pattern.endsWith('/*')) return [pattern];
  const parent = pattern.slice(0, -2);
  if (!existsSync(join(base, parent))) return [];
  return readdirSync(join(base, parent))
    .sort()
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(base, folder, 'package.json')));
}

function workspaceAt(folder, base) {
  const manifest = readJson(join(base, folder, 'package.json'));
  const { name, scripts = {}, dependencies, devDependencies, peerDependencies } = manifest;
  return {
    folder,
    name,
    scripts,
    dependencies: Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
