import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { inBuildOrder } from './workspaces.mjs';

/** Where the packages lie. */
const PARENTS = ['npm', 'packages'];
/** What may name another of our packages. */
const KINDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * @typedef {object} Published
 * @property {string} folder relative to the checkout, with `/`
 * @property {string} name
 * @property {string} version
 * @property {string[]} dependencies names of the packages that have to be there first
 * @property {Record<string, string>} asked name → version, of all that it asks for
 * @property {string} [binding] the `.node` file of a platform's package, relative to the checkout
 */

/**
 * The packages that are published, each after those that it needs.
 *
 * @param {string} [base] the checkout
 * @returns {Published[]}
 */
export function publishedPackages(base = root) {
  const folders = PARENTS.flatMap((parent) => readdirSync(join(base, parent)).map((name) => `${parent}/${name}`));
  const packages = folders
    .filter((folder) => existsSync(join(base, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8'));
      return { ...published(folder, manifest), isPrivate: manifest.private };
    });
  return inBuildOrder(packages.filter(({ isPrivate }) => !isPrivate));
}

function published(folder, manifest) {
  const { name, version, main = '' } = manifest;
  const asked = Object.assign({}, ...KINDS.map((kind) => manifest[kind]));
  const binding = main.endsWith('.node') ? `${folder}/${main}` : undefined;
  return { folder, name, version, dependencies: Object.keys(asked), asked, binding };
}

/**
 * Whether the packages belong together. They are released as one: each asks for the others' very version.
 *
 * @param {Published[]} packages
 * @param {{tag?: string, crates?: string}} [elsewhere] the git tag of the release (`v1.2.3`), and the version of the crates
 * @returns {string[]} a line for each thing that does not fit; empty when all is well
 */
export function versionProblems(packages, { tag, crates } = {}) {
  const [{ name: first, version }] = packages;
  const problems = packages
    .filter((one) => one.version !== version)
    .map((one) => `${one.name} is ${one.version}, but ${first} is ${version}`);
  const names = new Set(packages.map(({ name }) => name));
  for (const { name, asked } of packages) {
    for (const [other, range] of Object.entries(asked)) {
      if (names.has(other) && range !== version) problems.push(`${name} asks for ${other} ${range}, not ${version}`);
    }
  }
  if (tag !== undefined && tag !== `v${version}`) problems.push(`the tag is ${tag}, but ${first} is ${version}`);
  if (crates !== undefined && crates !== version) problems.push(`the crates are ${crates}, but ${first} is ${version}`);
  return problems;
}

/**
 * The version of the crates.
 *
 * @param {string} manifest the text of the workspace's Cargo.toml
 * @returns {string | undefined}
 */
export function cratesVersion(manifest) {
  return /\[workspace\.package\]\s[^[]*?^version = "([^"]+)"/m.exec(manifest)?.[1];
}
