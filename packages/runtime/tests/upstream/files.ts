/** The public paths of remotes whose manifest has a function, by their names. `assetHost` is where all files are. */
export const PUBLIC_PATHS: Record<string, string> = {
  body: 'return assetHost + "/"',
  function: 'function () { return globalThis.assetHost + `/`; }',
  wrapped: 'function() { return (() => (globalThis.missing || assetHost) + "/")(); }',
};

/** The files of the remotes, by path. All kinds of hosts load the same. */
export function filesOf(isPage: boolean): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of ['ui', 'late', 'other', 'broken']) {
    files.set(`/${name}.js`, entry(name, isPage));
    files.set(`/${name}.json`, JSON.stringify(manifest(name)));
  }
  for (const [name, getPublicPath] of Object.entries(PUBLIC_PATHS)) {
    const { metaData, ...more } = manifest(name);
    const { publicPath: _, ...rest } = metaData;
    files.set(`/${name}.js`, entry(name, isPage));
    files.set(`/${name}.json`, JSON.stringify({ ...more, metaData: { ...rest, getPublicPath } }));
  }
  files.set('/empty.js', isPage ? '' : 'module.exports = undefined;');
  for (const [name, text] of Object.entries({ object: '{}', html: '<html></html>', nothing: '' })) {
    files.set(`/${name}.json`, text);
  }
  for (const file of ['a.js', 'a.css', 'late.js', 'b.js']) files.set(`/assets/${file}`, '');
  return files;
}

function entry(name: string, isPage: boolean): string {
  const container = `{
    init(scope, initScope, options) {
      ${name === 'broken' ? "throw new Error('no init today');" : ''}
      scope.lib = { ...scope.lib, '1.5.0': { from: '${name}', get: async () => () => 'lib of ${name}', shareConfig: {}, scope: ['default'], useIn: [], version: '1.5.0' } };
    },
    get(expose) {
      if (expose === './missing') throw new Error('no such module');
      if (expose === './nothing') return undefined;
      return Promise.resolve(() => ({ from: '${name}', expose }));
    },
  }`;
  return isPage ? `globalThis['${name}'] = ${container};` : `module.exports = ${container};`;
}

const assets = (js: string[], css: string[] = []) => ({
  js: { sync: js, async: ['late.js'] },
  css: { sync: css, async: [] },
});

const manifest = (name: string) => ({
  id: name,
  name,
  metaData: {
    name,
    globalName: name,
    publicPath: 'auto',
    buildInfo: { buildVersion: '1.0.0' },
    remoteEntry: { path: '', name: `${name}.js`, type: 'global' },
    ssrRemoteEntry: { path: './', name: `${name}.js`, type: 'commonjs-module' },
  },
  exposes: [
    { name: 'a', path: './a', assets: assets(['assets/a.js'], ['assets/a.css']) },
    { name: 'b', path: './b', assets: assets(['assets/b.js', 'assets/gone.js']) },
  ],
  shared: [{ name: 'lib', version: '1.0.0', assets: assets(['assets/lib.js']) }],
  remotes: [{ federationContainerName: 'other', moduleName: 'a', alias: 'other', entry: '*' }],
});
