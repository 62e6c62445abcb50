import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Serves files by their paths, with entity tags, and counts what was asked for.
 *
 * @returns {Promise<{url: string, files: Map<string, Buffer | string>, asked: string[], close(): Promise<void>}>} `files` may change; `asked` has
 *   the status and the path of each answer
 */
export async function serveFiles(files = {}) {
  const served = new Map(Object.entries(files));
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.slice(1).split('?')[0]);
    const content = served.get(path);
    const etag = content === undefined ? '' : `"${createHash('sha1').update(content).digest('hex')}"`;
    const status = content === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    asked.push(`${status} ${path}`);
    response.writeHead(status, etag ? { etag } : {}).end(status === 200 ? content : undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    files: served,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A manifest as far as a host reads it for types. */
export function manifestOf(name, exposes, { zip = '@mf-types.zip', publicPath = 'auto', buildVersion = '1.2.0' } = {}) {
  return JSON.stringify({
    id: name,
    name,
    metaData: {
      name,
      type: 'app',
      buildInfo: { buildVersion, buildName: name },
      remoteEntry: { name: 'remoteEntry.js', path: '', type: 'global' },
      types: { path: '', name: '', zip, api: '@mf-types.d.ts' },
      globalName: name,
      pluginVersion: '2.9.2',
      publicPath,
    },
    shared: [],
    remotes: [],
    exposes: exposes.map((key) => ({ id: `${name}:${key}`, name: key.replace('./', ''), path: key })),
  });
}

const require = createRequire(import.meta.url);

/**
 * Builds an application with the plugin of `@module-federation/enhanced`, which publishes its types.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, Buffer>>} what a server needs
 */
export async function publishWithEnhanced(folder, options) {
  const { rspack } = require('@rspack/core');
  const { ModuleFederationPlugin } = require('@module-federation/enhanced/rspack');
  const compiler = rspack({
    context: folder,
    mode: 'production',
    devtool: false,
    entry: './src/index.ts',
    output: { path: join(folder, 'dist'), publicPath: 'auto', clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'builtin:swc-loader',
          options: {
            jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
          },
        },
      ],
    },
    plugins: [new ModuleFederationPlugin({ filename: 'remoteEntry.js', ...options })],
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const names = ['mf-manifest.json', '@mf-types.zip', '@mf-types.d.ts'];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'dist', name))])),
  );
}
