import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { remoteFiles } from '../../faults/support/remote.mjs';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.html': 'text/html' };

/** The files of remotes that nobody has built: `<name>/<file>`. */
export const written = async (path) => {
  const [name, file] = path.split('/');
  return remoteFiles(name)[file];
};

/** The files of a folder. */
export const filesOf = (folder) => async (path) => {
  try {
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: await readFile(join(folder, path)) };
  } catch {
    return undefined;
  }
};
