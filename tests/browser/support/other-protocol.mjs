import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mustRun } from '../../support/command.mjs';

const root = join(import.meta.dirname, '../../..');
const PROTOCOL = /(?<=PROTOCOL = )\d+/;

/**
 * Makes a fedpack whose runtime has another protocol, as a later release will: a copy of the packages, with the runtimes built anew.
 *
 * @param {string} folder an empty one
 * @param {number} protocol
 * @returns {Promise<(app: string, options: object, config: import('@rspack/core').Configuration) => Promise<void>>} builds with it;
 *   rejects when the build has errors or warnings
 */
export async function copyWithProtocol(folder, protocol) {
  const modules = join(folder, 'node_modules');
  const [fedpack, runtime] = [join(modules, 'fedpack'), join(modules, '@fedpack/runtime')];
  await mkdir(join(modules, '@fedpack'), { recursive: true });
  for (const place of ['', '@fedpack']) {
    for (const name of await readdir(join(root, 'node_modules', place))) {
      const isCopied = ['.bin', '@fedpack', 'fedpack'].includes(name) || (place && name === 'runtime');
      if (!isCopied) await symlink(join(root, 'node_modules', place, name), join(modules, place, name), 'junction');
    }
  }
  for (const part of ['package.json', 'dist', 'schema']) {
    await cp(join(root, 'packages/fedpack', part), join(fedpack, part), { recursive: true });
  }
  await cp(join(root, 'packages/runtime'), runtime, {
    recursive: true,
    filter: (path) => !path.endsWith('node_modules'),
  });
  const file = join(runtime, 'src/page/protocol.ts');
  await writeFile(file, (await readFile(file, 'utf8')).replace(PROTOCOL, String(protocol)));
  await mustRun(runtime, [
    'node',
    join(root, 'node_modules/rolldown/bin/cli.mjs'),
    '-c',
    'rolldown.prebuilt.config.mjs',
  ]);
  const index = pathToFileURL(join(fedpack, 'dist/index.js')).href;
  return (app, options, config) => {
    const order = JSON.stringify({ fedpack: index, app, options, config });
    return mustRun(root, ['node', join(import.meta.dirname, 'build-with.mjs'), order]);
  };
}
