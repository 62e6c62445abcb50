import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

const root = join(import.meta.dirname, '..', 'differential');
/** The host asks for a module that is not there, to see what it gets. */
const unchecked = { contract: { checks: { exposes: 'off' } } };
const shared = { react: { singleton: true, requiredVersion: '^19.0.0' } };

/**
 * Builds the host or the remote with one of the plugins.
 *
 * @param {'host' | 'remote'} app
 * @param {new (options: object) => {apply(compiler: import('@rspack/core').Compiler): void}} Plugin
 * @param {string} output an absolute folder
 * @param {{remoteUrl?: string, options?: object, entry?: string, clean?: boolean}} [more] `options` are merged into those of the plugin; `entry` is `./src/index.js` unless given; what is in the folder stays with `clean: false`
 * @returns {Promise<import('@rspack/core').StatsCompilation>} rejects when the build has errors
 */
export async function build(
  app,
  Plugin,
  output,
  { remoteUrl, options = {}, entry = './src/index.js', clean = true } = {},
) {
  const federation =
    app === 'remote'
      ? {
          name: 'remote',
          filename: 'remoteEntry.js',
          exposes: { './Greeting': './src/Greeting.js', './list': ['./src/first.js', './src/second.js'] },
        }
      : {
          name: 'host',
          remotes: { remote: `remote@${remoteUrl}` },
          ...(Plugin === ModuleFederationPlugin && unchecked),
        };
  const compiler = rspack({
    context: join(root, app),
    mode: 'development',
    devtool: false,
    target: 'web',
    entry,
    output: { path: output, clean, publicPath: 'auto', uniqueName: app },
    module: { rules: [{ test: /\.css$/, type: 'css' }] },
    plugins: [new Plugin({ ...federation, shared, manifest: true, ...options })],
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
    );
  });
  if (stats.hasErrors()) {
    throw new Error(stats.toString({ all: false, errors: true }));
  }
  return stats.toJson({ all: false, warnings: true, assets: true });
}
