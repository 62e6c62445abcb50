import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { devServers } from '../browser/support/command-lines.mjs';
import { host, remote } from './support/sources.mjs';

const empty = join(import.meta.dirname, 'empty');

const federation = (options) =>
  `new ModuleFederationPlugin({ contract: false, shared: ['react', 'react-dom'], ...${JSON.stringify(options)} })`;

/** Configurations that say nothing of hot updates. */
const CONFIGS = {
  rsbuild: (port, options) => ({
    'rsbuild.config.mjs': `import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default {
  plugins: [pluginReact()],
  server: { port: ${port} },
  tools: { rspack: (_config, { appendPlugins }) => appendPlugins(${federation(options)}) },
};
`,
  }),
  rspack: (port, options) => ({
    'rspack.config.mjs': `import { rspack } from '@rspack/core';
import { ReactRefreshRspackPlugin } from '@rspack/plugin-react-refresh';
import { ModuleFederationPlugin } from 'fedpack';

const react = { runtime: 'automatic', development: true, refresh: true };

export default {
  mode: 'development',
  entry: './src/index.js',
  resolve: { extensions: ['.jsx', '.js'] },
  module: {
    rules: [
      {
        test: /\\.jsx?$/,
        exclude: /node_modules/,
        loader: 'builtin:swc-loader',
        options: { jsc: { parser: { syntax: 'ecmascript', jsx: true }, transform: { react } } },
      },
    ],
  },
  devServer: { port: ${port}, headers: { 'Access-Control-Allow-Origin': '*' } },
  plugins: [
    ${federation(options)},
    new ReactRefreshRspackPlugin(),
    new rspack.HtmlRspackPlugin({ templateContent: '<!doctype html><div id="root"></div>' }),
  ],
};
`,
  }),
};

const exposes = { './Widget': './src/Widget.jsx', './util': './src/util.js' };

describe('development servers with their defaults: an edit of a remote is seen in the page of a host', () => {
  const dev = devServers();

  for (const tool of Object.keys(CONFIGS)) {
    for (const kind of ['static', 'dynamic']) {
      test(`of \`${tool}\`, with ${kind} remotes`, async (t) => {
        const serve = async (files, options) => {
          const port = await dev.port();
          return dev.serve(t, tool, empty, { port, files: { ...files, ...CONFIGS[tool](port, options) } });
        };
        const one = await serve(remote('One'), { name: 'One', exposes, manifest: true });
        const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
        const shell = await serve(host(kind, { One: one.url }), { name: 'shell', remotes });
        const visit = await dev.open(t, 'about:blank');
        const sockets = [];
        visit.page.on('websocket', (socket) => sockets.push(new URL(socket.url()).host));
        await visit.page.goto(shell.url);
        for (const name of ['shell 0: 0', 'One widget 0: 0', 'One child 0: 0']) {
          await visit.page.getByRole('button', { name }).click();
        }
        await one.replace('src/Child.jsx', 'child 0', 'child 1');
        await visit.shows('One child 1: 1');
        await shell.replace('src/Inner.jsx', 'inner 0', 'inner 1');
        await visit.shows('inner 1: 0');
        if (kind === 'static') {
          await one.replace('src/util.js', 'util 0', 'util 1');
          await visit.shows('One util 1, One detail 0');
        }
        for (const text of ['shell 0: 1', 'One widget 0: 1', 'One child 1: 1']) await visit.shows(text);
        // The empty page, and the host's.
        assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 2, errors: [] });
        // The first address that is tried is the right one.
        assert.deepEqual(sockets.sort(), [one.url, shell.url].map((url) => new URL(url).host).sort());
        if (tool === 'rspack' && kind === 'static') {
          // This server's client would only say so, and every later edit would be lost.
          await visit.page.route(/hot-update\.json$/, (route) => route.abort(), { times: 1 });
          await one.replace('src/Child.jsx', 'child 1', 'child 2');
          await visit.shows('One child 2: 0');
        }
      });
    }
  }
});
