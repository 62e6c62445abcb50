import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from './error.js';
import { type Manifest, type PackageManager, packageName, withVersions } from './manifest.js';
import { withOverride } from './overrides.js';

/**
 * Writes a template into a folder that is new or empty.
 *
 * @param source the template's folder
 * @param folder absolute
 * @throws UserError where there is something already
 */
export function writeProject(source: string, folder: string, manager: PackageManager): void {
  if (!isEmpty(folder)) throw new UserError(`${folder} is not empty`);
  cpSync(source, folder, { recursive: true });
  // npm leaves a `.gitignore` out of what it packs.
  renameSync(join(folder, 'gitignore'), join(folder, '.gitignore'));
  writeManifests(folder, manager);
}

/** Whether nothing would be lost or mixed; a repository that was just made holds `.git`. */
function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === '.git');
}

function writeManifests(folder: string, manager: PackageManager): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'package.json')
    .map((file) => join(folder, file));
  const manifests = new Map(files.map((file) => [file, JSON.parse(readFileSync(file, 'utf8')) as Manifest]));
  const local = [...manifests.values()].map(({ name }) => name);
  for (const [file, manifest] of manifests) {
    const own = withVersions(manifest, manager, local);
    const isRoot = dirname(file) === folder;
    writeJson(file, isRoot ? rootManifest(own, folder, manager) : own);
  }
}

function rootManifest(manifest: Manifest, folder: string, manager: PackageManager): Manifest {
  const root = withOverride({ ...manifest, name: packageName(basename(folder)) }, manager);
  if (root.pnpmWorkspace) writeFileSync(join(folder, 'pnpm-workspace.yaml'), root.pnpmWorkspace);
  return root.manifest;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
