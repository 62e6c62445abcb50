import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionOf } from '../../support/pinned.mjs';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** What a newcomer has: a bundler, React, and fedpack. */
const DEPENDENCIES = {
  '@rsbuild/core': versionOf('@rsbuild/core'),
  '@rspack/core': versionOf('@rspack/core'),
  react: '19.3.1',
  'react-dom': '19.3.1',
};

/** The override as the documentation gives it. */
export const OVERRIDE = { '@rspack/binding': 'npm:@fedpack/binding@0.1.0' };

/**
 * Makes an empty folder with the host and the remote, and the package.json that installs what they need.
 *
 * @param {import('node:test').TestContext | { after: Function }} t removes the folder at its end
 * @param {{ packages: object[], registry: { url: string } }} published
 * @param {object} [manifest] further fields of package.json
 * @returns {string} the folder
 */
export function createProject({ packages, registry }, { devDependencies = {}, ...manifest } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fedpack-install-'));
  cpSync(FIXTURES, folder, { recursive: true });
  const fedpack = packages.find((each) => each.manifest.name === 'fedpack');
  writeJson(join(folder, 'package.json'), {
    name: 'newcomer',
    version: '1.0.0',
    private: true,
    type: 'module',
    ...manifest,
    dependencies: DEPENDENCIES,
    devDependencies: { fedpack: `file:${fedpack.file}`, ...devDependencies },
  });
  writeFileSync(join(folder, '.npmrc'), `@fedpack:registry=${registry.url}\naudit=false\nfund=false\n`);
  return folder;
}

/** Removes a project. */
export function removeProject(folder) {
  rmSync(folder, { recursive: true, force: true });
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
