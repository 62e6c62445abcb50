import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { workspace } from '@acme/workspace/scripts/apps.mjs';
import { writeWhole } from './write-whole.mjs';

const installed = join(import.meta.dirname, '../../node_modules');
const NOT_COPIED = new Set(['dist', 'node_modules']);

/**
 * Copies the example into a new folder, as a workspace of npm: its own packages are linked to the copies, the others to what is
 * installed here.
 *
 * @returns {Promise<{folder: string, app(name: string): string, read(file: string): Promise<string>, replace(file: string, from: string, to: string): Promise<void>, write(file: string, content: unknown): Promise<void>, remove(): Promise<void>}>}
 */
export async function copyWorkspace() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fedpack-workspace-')));
  const at = (file) => join(folder, file);
  const filter = (path) => !NOT_COPIED.has(basename(path));
  for (const part of ['apps', 'packages', 'tsconfig.json'])
    await cp(join(workspace, part), at(part), { recursive: true, filter });
  const json = { name: 'freight', private: true, workspaces: ['apps/*', 'packages/*'] };
  await writeFile(at('package.json'), JSON.stringify(json, null, 2));
  await link(folder);
  const read = (file) => readFile(at(file), 'utf8');
  return {
    folder,
    app: (name) => join(folder, 'apps', name),
    read,
    /** Puts `to` in the place of `from`, which has to be there, as an editor does. */
    async replace(file, from, to) {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      await writeWhole(at(file), text.replace(from, to));
    },
    /** Writes a file, as JSON. */
    write: (file, content) => writeFile(at(file), JSON.stringify(content, null, 2)),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

async function link(folder) {
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@acme'), { recursive: true });
  for (const name of await readdir(installed)) {
    // `.bin` has the programs that scripts call.
    if (name !== '@acme' && (name === '.bin' || !name.startsWith('.')))
      await symlink(join(installed, name), join(modules, name), 'junction');
  }
  for (const part of ['apps', 'packages']) {
    for (const name of await readdir(join(folder, part))) {
      await symlink(join(folder, part, name), join(modules, '@acme', name), 'junction');
    }
  }
}
