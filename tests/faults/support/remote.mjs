/** The container as a script, for a page and for Node. `init` and `get` may be replaced. */
export const container = (name, { init = 'init() {}', get = GET, global = name } = {}) => `
(() => {
  const container = { ${[init, get].filter(Boolean).join(', ')} };
  globalThis[${JSON.stringify(global)}] = container;
  if (typeof module === 'object') module.exports = { [${JSON.stringify(global)}]: container };
})();
`;

const GET = "async get() { return () => ({ value: 'thing' }); }";

/** Assets of something in the manifest. */
const NO_ASSETS = { js: { sync: [], async: [] }, css: { sync: [], async: [] } };

/** The manifest of the remote of a name. */
export const manifest = (name) => ({
  id: name,
  name,
  metaData: {
    name,
    globalName: name,
    publicPath: 'auto',
    buildInfo: { buildVersion: '1.0.0' },
    remoteEntry: { path: '', name: 'remoteEntry.js', type: 'global' },
  },
  exposes: [{ id: `${name}:thing`, name: 'thing', path: './thing', assets: NO_ASSETS }],
  shared: [],
  remotes: [],
});

/** The name of the remote that stands at a place: places of one have its name, and a number. */
export const nameOf = (place) => place.split('-')[0];

/** The files of a remote, as they are when all is well. */
export const remoteFiles = (name) => ({
  'mf-manifest.json': json(manifest(name)),
  'remoteEntry.js': script(container(name)),
});

/** A file of JSON. */
export const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

/** A file that is a script. */
export const script = (body) => ({ type: 'text/javascript', body });
