/** Names and places in a generated application. */

/** Modules in a folder. */
const FOLDER = 100;

const digits = (index, length = 4) => String(index).padStart(length, '0');

/** The name of a module, such as `M0012`: a component's function, a plain module's exports. */
export const moduleName = (index) => `M${digits(index)}`;

/** The module's request from the application's folder, without the extension. */
export const modulePath = (index) => `./src/m${digits(Math.floor(index / FOLDER), 3)}/${moduleName(index)}`;

/** The module's request from another module. */
export const fromModule = (index) => `../m${digits(Math.floor(index / FOLDER), 3)}/${moduleName(index)}`;

/** The key that a module is exposed under. */
export const exposeKey = (index) => `./${moduleName(index)}`;

/** The name of an entry, counted from 0. */
export const pageName = (page) => `page-${page + 1}`;

/** The request that a remote's modules begin with. */
export const remoteAlias = (remote) => `remote-${remote + 1}`;

/** The name of a remote's container. */
export const remoteName = (remote) => `remote_${remote + 1}`;

/** The packages that are shared, dependencies before those that depend on them. */
export function sharedPackages({ shared }) {
  return Array.from({ length: shared }, (_, at) => ['react', 'react-dom'][at] ?? `@bench/package-${digits(at - 1, 3)}`);
}

/** The generated ones among them. */
export const generatedPackages = (one) => sharedPackages(one).slice(2);
