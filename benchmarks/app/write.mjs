import { cpSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { appFiles, moduleFile } from './files.mjs';
import { workspaceFiles } from './workspace.mjs';

const require = createRequire(import.meta.url);
/** What is copied rather than generated. */
const REAL_PACKAGES = ['react', 'react-dom', 'scheduler'];
/** What a project of TypeScript has as well. */
const TYPES = [
  'typescript',
  `@typescript/typescript-${process.platform}-${process.arch}`,
  '@types/react',
  '@types/react-dom',
  'csstype',
];

/** Writes the application of a case into a folder that does not exist yet. */
export const writeApp = (one, folder) => write(one, folder, appFiles);

/** Writes the workspace of a case, a page and its remotes, into a folder that does not exist yet. */
export const writeWorkspace = (one, folder) => write(one, folder, workspaceFiles);

async function write(one, folder, filesOf) {
  const react = JSON.parse(await readFile(require.resolve('react/package.json'), 'utf8')).version;
  const files = Object.entries(filesOf(one, react));
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  await Promise.all(files.map(([path, source]) => writeFile(join(folder, path), source)));
  // Copies, so that no bundler meets a link: what one does with links would be measured with it.
  for (const name of [...REAL_PACKAGES, ...(one.typed ? TYPES : [])]) {
    cpSync(dirname(require.resolve(`${name}/package.json`)), join(folder, 'node_modules', name), { recursive: true });
  }
}

/**
 * Writes another revision of a module, whole at once: a build may begin between the opening and the writing of a file.
 *
 * @returns {Promise<string>} the file's absolute path
 */
export async function editModule(one, folder, index, revision) {
  const { path, source } = moduleFile(one, index, revision);
  const file = join(folder, path);
  const fresh = join(folder, 'edit.tmp');
  await writeFile(fresh, source);
  await rename(fresh, file);
  return file;
}
