import { exposeKey, modulePath, sharedPackages } from './names.mjs';
import { exposedModules } from './shape.mjs';

/** The name of the second entry of `floor`. */
export const FLOOR_NAME = 'container';

/** The module of that entry, by the application's folder. */
export const FLOOR_ENTRY = './src/floor/container.ts';

/**
 * The second entry of `floor`: the chunks that a container makes, without federation. Each shared package has a chunk of its
 * own, and they are loaded one after the other, so that no exposed module's chunk has a copy of them.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {Record<string, string>} text by path
 */
export function floorFiles(one) {
  const packages = sharedPackages(one);
  const files = { 'src/floor/container.ts': keep(`import('./${linkName(0, packages)}')`) };
  for (const [at, name] of packages.entries()) {
    files[`src/floor/${linkName(at, packages)}.ts`] =
      `import * as shared from '${name}';\n\n${keep('shared', `import('./${linkName(at + 1, packages)}')`)}`;
  }
  files['src/floor/exposes.ts'] = exposes(one);
  return files;
}

const linkName = (at, packages) => (at < packages.length ? `shared-${at + 1}` : 'exposes');

/** Nothing that hangs on the global object is shaken off. */
function keep(...values) {
  const kept = values.map((value) => (value.startsWith('import(') ? `() => ${value}` : value));
  return `Object.assign(globalThis, { kept: [${kept.join(', ')}] });\n`;
}

/**
 * With `export {}` it is an ES module. What a script imports that is imported itself counts as used in all runtimes: pages and
 * exposes would share chunks that a container's exposes, which are used in its own runtime, do not share.
 */
function exposes(one) {
  const entries = exposedModules(one).map((index) => {
    return `  '${exposeKey(index)}': () => import('../${modulePath(index).slice('./src/'.length)}'),`;
  });
  return `Object.assign(globalThis, {\n exposes: {\n${entries.join('\n')}\n },\n});\n\nexport {};\n`;
}
