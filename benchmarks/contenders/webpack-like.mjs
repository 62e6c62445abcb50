import { pageEntries, REMOTE_ENTRY } from '../app/federation.mjs';
import { FLOOR_ENTRY, FLOOR_NAME } from '../app/floor.mjs';
import { pageName } from '../app/names.mjs';

/** The module that exposes, of a container and of `floor`. */
const EXPOSING = /^container entry|^\.\/src\/floor\/exposes\.ts/;
/** Milliseconds that a watcher waits for more changes. */
const AGGREGATE = 5;

/**
 * The configuration that all contenders with webpack's configuration share.
 *
 * @param {import('./index.mjs').Order} order
 * @param {object} rule what compiles TypeScript and JSX
 * @returns {import('@rspack/core').Configuration}
 */
export function configuration({ one, app, output, mode, minimize }, rule) {
  return {
    name: 'bench',
    context: app,
    mode,
    devtool: false,
    target: ['web', 'es2022'],
    entry: pageEntries(one),
    output: {
      path: output,
      publicPath: 'auto',
      uniqueName: 'bench',
      filename: '[name].js',
      chunkFilename: '[name].js',
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, ...rule }] },
    performance: false,
    infrastructureLogging: { level: 'error' },
    watchOptions: { aggregateTimeout: AGGREGATE },
    ...(minimize === false && { optimization: { minimize } }),
  };
}

/** What SWC is told, by the loader of Rspack and by that of webpack. */
export const swcOptions = ({ mode }) => ({
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', development: mode === 'development' } },
  },
});

/** The same configuration with the second entry of `floor`. */
export const withFloor = (config) => ({ ...config, entry: { ...config.entry, [FLOOR_NAME]: FLOOR_ENTRY } });

/** The same configuration with a federation plugin. */
export const withPlugin = (config, plugin) => ({ ...config, plugins: [plugin] });

/**
 * @param {Function} bundler `rspack` or `webpack`
 * @param {import('@rspack/core').Configuration} config
 * @returns {import('./index.mjs').Bundler}
 */
export function create(bundler, config) {
  const compiler = bundler(config);
  const promise = (call) =>
    new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));
  return {
    compiler,
    build: () => promise((done) => compiler.run(done)),
    problems: (stats) => {
      if (!stats.hasErrors() && !stats.hasWarnings()) return [];
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      return [...errors, ...warnings].map(({ message }) => message);
    },
    facts: async (stats) => factsOf(stats),
    close: () => promise((done) => compiler.close(done)),
  };
}

function factsOf(stats) {
  const { chunks, entrypoints } = stats.toJson({
    all: false,
    chunks: true,
    chunkOrigins: true,
    ids: true,
    entrypoints: true,
  });
  const filesOf = (name) => entrypoints[name]?.assets.map((asset) => asset.name) ?? [];
  const container = filesOf(FLOOR_NAME);
  return {
    exposeChunks: chunks.filter(isOfExpose).length,
    initial: filesOf(pageName(0)),
    remoteEntry:
      container.length > 0 ? container : chunks.flatMap(({ files }) => files).filter((file) => file === REMOTE_ENTRY),
    built: countBuilt(stats.compilation),
  };
}

/** Rspack has a set of them, webpack only tells of each. */
function countBuilt({ modules, builtModules }) {
  return builtModules.size ?? [...modules].filter((module) => builtModules.has(module)).length;
}

/** What was split off from such a chunk is none itself, and says so. */
function isOfExpose({ initial, reason, files, origins }) {
  return (
    !initial &&
    !reason?.startsWith('split chunk') &&
    files.length > 0 &&
    origins.some(({ moduleName }) => EXPOSING.test(moduleName))
  );
}
