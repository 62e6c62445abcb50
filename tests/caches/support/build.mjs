import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

/**
 * A configuration for Node. Everything that a cache could change shows in files with plain names.
 *
 * @param {{app: string, output: string}} place
 * @param {object | object[] | undefined} federation options of the plugin, or of several; without them the build is not federated
 * @param {import('@rspack/core').Configuration} [more]
 * @returns {import('@rspack/core').Configuration}
 */
export function configuration({ app, output }, federation, more = {}) {
  return {
    context: app,
    mode: 'development',
    devtool: false,
    target: 'async-node',
    entry: './src/index.js',
    cache: false,
    ...more,
    output: { path: output, clean: true, uniqueName: 'app', ...more.output },
    optimization: { minimize: false, ...more.optimization },
    plugins: [federation ?? []].flat().map((options) => new ModuleFederationPlugin(options)),
  };
}

/**
 * Builds once.
 *
 * @param {import('@rspack/core').Configuration} config
 * @returns {Promise<import('@rspack/core').StatsCompilation>} what it says of modules, chunks and entries
 * @throws {Error} when the build has errors or warnings
 */
export async function build(config) {
  const compiler = rspack(config);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
  const told = stats.toJson({
    all: false,
    errors: true,
    warnings: true,
    modules: true,
    cachedModules: true,
    orphanModules: true,
    dependentModules: true,
    nestedModules: true,
    modulesSpace: Number.POSITIVE_INFINITY,
    nestedModulesSpace: Number.POSITIVE_INFINITY,
    chunks: true,
    chunkModules: true,
    chunkModulesSpace: Number.POSITIVE_INFINITY,
    entrypoints: true,
    usedExports: true,
  });
  // A persistent cache is complete once the compiler is closed.
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  const messages = [...told.errors, ...told.warnings].map(({ message }) => message);
  if (messages.length > 0) throw new Error(messages.join('\n'));
  return told;
}

/**
 * @param {string} directory
 * @returns {import('@rspack/core').Configuration['cache']} a persistent cache in that folder
 */
export function persistentCache(directory) {
  return { type: 'persistent', storage: { type: 'filesystem', directory } };
}
