import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What may be changed of the remotes: the file, and the bytes of it, each as long as what takes its place.
 *
 * @typedef {object} Change
 * @property {string} name
 * @property {string} app
 * @property {string} holds text that the file holds, which is what is changed
 * @property {string} becomes
 * @property {RegExp} file its name
 * @property {string} uses what the host uses of the remote
 * @property {string} [ran] what must not have run
 * @property {string[]} [targets] where there is such a file
 */

/** @type {Change[]} */
export const changes = [
  {
    name: 'the entry',
    app: 'remote',
    file: /^remoteEntry\.js$/,
    holds: 'The module cache',
    becomes: 'The module cachE',
    uses: 'thing',
    ran: 'thing',
  },
  {
    name: 'a chunk of an exposed module',
    app: 'remote',
    file: /thing|styled/,
    holds: 'thing with',
    becomes: 'thing wItH',
    uses: 'thing',
    ran: 'thing',
  },
  {
    name: 'a chunk that is loaded later',
    app: 'remote',
    file: /chunk/,
    holds: 'chunk of the remote',
    becomes: 'Chunk of the remote',
    uses: 'later',
    ran: 'chunk',
  },
  {
    name: 'the chunk of a shared module',
    app: 'remote',
    file: /lib/,
    holds: 'lib of the remote',
    becomes: 'Lib of the remote',
    uses: 'thing',
    ran: 'lib',
  },
  {
    name: 'a style sheet',
    app: 'remote',
    file: /\.css$/,
    holds: '1, 2, 3',
    becomes: '1, 2, 4',
    uses: 'thing',
    targets: ['web'],
  },
  {
    name: 'the entry of a nested remote',
    app: 'nested',
    file: /^remoteEntry\.js$/,
    holds: 'The module cache',
    becomes: 'The module cachE',
    uses: 'nested',
    ran: 'nested',
  },
  {
    name: 'a chunk of a nested remote',
    app: 'nested',
    file: /value/,
    holds: 'value of the nested',
    becomes: 'Value of the nested',
    uses: 'nested',
    ran: 'nested',
  },
];

/**
 * Changes a file of a remote.
 *
 * @param {string} folder of the remotes of a target
 * @param {Change} change
 * @returns {Promise<{file: string, undo(): Promise<void>}>}
 */
export async function change(folder, { app, file, holds, becomes }) {
  for (const name of await readdir(join(folder, app))) {
    const path = join(folder, app, name);
    const text = file.test(name) && /\.(js|css|json)$/.test(name) ? await readFile(path, 'utf8') : '';
    if (text.includes(holds)) {
      await writeFile(path, text.replace(holds, becomes));
      return { file: name, undo: () => writeFile(path, text) };
    }
  }
  throw new Error(`no file of ${app} holds “${holds}”`);
}

/**
 * Changes the manifest of a remote.
 *
 * @param {string} folder of the remotes of a target
 * @param {string} app
 * @param {(manifest: object) => void} edit
 * @returns {Promise<() => Promise<void>>} puts it back
 */
export async function changeManifest(folder, app, edit) {
  const path = join(folder, app, 'mf-manifest.json');
  const text = await readFile(path, 'utf8');
  const manifest = JSON.parse(text);
  edit(manifest);
  await writeFile(path, JSON.stringify(manifest));
  return () => writeFile(path, text);
}
