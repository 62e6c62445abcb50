import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { remoteRequest } from './aliases.js';
import type { Federation } from './federation.js';

/** The request for the module that makes remotes known to `loadRemote`. */
export const REMOTES_MODULE = 'fedpack/testing/remotes';

/**
 * The text of that module: an instance of the run-time API, with a container for each app of the workspace that exposes something, and for
 * what a test gives. A module is loaded when it is asked for.
 *
 * @param given what a test gives, by requests such as `ads/Banner`
 * @param root the folder of the app
 */
export function remotesModule(
  { own, apps }: Federation,
  given: Readonly<Record<string, string>>,
  root: string,
): string {
  const containers = new Map<string, Map<string, string>>();
  const add = (name: string, key: string, request: string, folder: string) => {
    const keys = containers.get(name) ?? new Map<string, string>();
    keys.set(key, request.startsWith('.') ? existing(resolve(folder, request)) : request);
    containers.set(name, keys);
  };
  for (const { folder, containers: made } of apps) {
    for (const [name, exposes] of made) for (const [key, request] of exposes) add(name, key, request, folder);
  }
  for (const [request, file] of Object.entries(given)) {
    const { name, key } = takenApart(request, own.aliases);
    add(name, key, file, root);
  }
  const aliases = new Map([...own.aliases].map(([alias, name]) => [name, alias]));
  const remotes = [...containers.keys()].map((name) => ({ name, alias: aliases.get(name), entry: `${name}.js` }));
  return `import { init } from '@fedpack/runtime';

const containers = {
${[...containers].map(([name, keys]) => `  ${JSON.stringify(name)}: {\n${loadersOf(keys)}  },\n`).join('')}};

const container = (name) => ({
  init() {},
  async get(key) {
    const load = containers[name][key];
    if (!load) throw new Error(name + ' does not expose ' + key + '; it exposes ' + Object.keys(containers[name]).join(', '));
    const module = await load();
    return () => module;
  },
});

init({
  name: 'fedpack_testing',
  remotes: ${JSON.stringify(remotes)},
  plugins: [{ name: 'fedpack-testing', loadEntry: async ({ remoteInfo: { name } }) => container(name) }],
});
`;
}

const EXTENSIONS = ['tsx', 'ts', 'jsx', 'js', 'mts', 'mjs', 'vue'];

/** The file that a path means, whose extension may be left out; text that lies nowhere has to write it. */
function existing(path: string): string {
  const candidates = ['', '/index'].flatMap((end) => EXTENSIONS.map((extension) => `${path}${end}.${extension}`));
  return [path, ...candidates].find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? path;
}

function loadersOf(keys: ReadonlyMap<string, string>): string {
  const line = ([key, file]: [string, string]) =>
    `    ${JSON.stringify(key)}: () => import(${JSON.stringify(file)}),\n`;
  return [...keys].map(line).join('');
}

/** Of a remote that the app has, the alias ends the name; else the last `/` but for a scope's begins the key. */
function takenApart(request: string, aliases: ReadonlyMap<string, string>): { name: string; key: string } {
  const wanted = remoteRequest(request, aliases.keys());
  if (wanted) return { name: aliases.get(wanted.alias) ?? wanted.alias, key: wanted.key };
  const [name = request] = /^(?:@[^/]+\/)?[^/]+/.exec(request) ?? [];
  return { name, key: name === request ? '.' : `.${request.slice(name.length)}` };
}
