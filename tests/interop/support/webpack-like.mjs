/** What the bundlers with webpack's configuration have in common: webpack, Rspack, and the plugins for them. */

const SHARED = { react: { singleton: true }, 'react-dom': { singleton: true } };
const EXPOSES = { './Counter': './src/Counter.js', './react': './src/react.js' };

/** How a host names a remote, by the kind of its entry. */
const remoteOf = {
  script: (address) => ({ remotes: { remote: `remote@${address}` } }),
  manifest: (address) => ({ remotes: { remote: `remote@${address}` } }),
  module: (address) => ({ remotes: { remote: address }, remoteType: 'import' }),
  commonjs: (address) => ({ remotes: { remote: address }, remoteType: 'commonjs' }),
};

/** The library of a remote, by the kind of its entry. */
const libraryOf = {
  script: { type: 'var', name: 'remote' },
  module: { type: 'module' },
  commonjs: { type: 'commonjs-module' },
};

/**
 * The options of a federation plugin.
 *
 * @param {import('./build.mjs').Order} order
 * @param {object} [more] options that only some plugins have
 */
export function federation({ app, name, kind, address, filename, shared = true, shareStrategy, experiments }, more) {
  const given = { ...(shareStrategy && { shareStrategy }), ...(experiments && { experiments }) };
  const common = { name, ...(shared && { shared: SHARED }), ...given, ...more };
  if (app === 'host') return { ...common, ...remoteOf[kind](address) };
  return { ...common, filename, library: libraryOf[kind], exposes: EXPOSES };
}

/**
 * Builds an application for production.
 *
 * @param {Function} bundler `webpack` or `rspack`
 * @param {import('./build.mjs').Order} order
 * @param {object} plugin the federation plugin
 * @param {import('webpack').Configuration} [more]
 * @returns {Promise<void>} rejects when the build has errors
 */
export async function bundle(bundler, order, plugin, more) {
  const { app, place, kind, folder, output, name } = order;
  const isModule = app === 'remote' && kind === 'module';
  const compiler = bundler({
    context: folder,
    mode: 'production',
    devtool: false,
    target: targetOf(order),
    entry: app === 'host' && place === 'node' ? './src/node.js' : './src/index.js',
    output: { path: output, publicPath: place === 'node' ? '' : 'auto', uniqueName: name, module: isModule },
    ...(isModule && { experiments: { outputModule: true } }),
    performance: false,
    plugins: [plugin],
    ...more,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

/**
 * For webpack: Terser takes seconds for a host, and there are many of them. Remotes are built once and stay as they would be
 * delivered.
 *
 * @param {import('./build.mjs').Order} order
 */
export function minimize({ app }) {
  return { optimization: { minimize: app === 'remote' } };
}

/** ES modules are loaded with `import()`, which has to be known of the target. */
function targetOf({ app, place, kind }) {
  if (kind !== 'module') return place === 'node' ? 'async-node' : 'web';
  if (place === 'browser') return ['web', 'es2020'];
  return app === 'host' ? ['async-node', 'es2020'] : 'node20';
}
