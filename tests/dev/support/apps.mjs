import { join } from 'node:path';
import getPort from 'get-port';
import { layOut } from '../../support/folder.mjs';

/** The program of an app: a server that answers on the port that it is given. */
export const SERVER = `
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
require('node:http').createServer((request, response) => response.end('here')).listen(port, 'localhost', () => {
  console.log('ready   built in 0.01 s');
});
`;

/**
 * Lays out a workspace of apps whose `dev` script is a program of the test's own.
 *
 * @param {Record<string, string>} programs the program of each app, by its name
 */
export async function layOutApps(programs) {
  const names = Object.keys(programs);
  const ports = await Promise.all(names.map(() => getPort()));
  const files = names.map((name, index) => ({
    [`${name}/package.json`]: { name, version: '1.0.0', scripts: { dev: 'node server.cjs' } },
    [`${name}/rspack.config.cjs`]: `
class ModuleFederationPlugin {
  _options = { name: '${name}', exposes: { './App': './app.js' } };
  apply() {}
}
module.exports = { devServer: { port: ${ports[index]} }, plugins: [new ModuleFederationPlugin()] };
`,
    [`${name}/server.cjs`]: programs[name],
  }));
  const folder = await layOut(
    Object.assign({ 'package.json': { name: 'apps', private: true, workspaces: names } }, ...files),
  );
  return {
    ...folder,
    /** Writes any other files. */
    lay: folder.write,
    /** Gives an app another program. */
    write: (name, program) => folder.write({ [join(name, 'server.cjs')]: program }),
  };
}
