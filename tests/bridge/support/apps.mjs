import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { declare, installPackages } from './layouts.mjs';

const apps = join(import.meta.dirname, '..', 'apps');

const exposes = {
  './export-app': './src/export-app.jsx',
  './export-data-app': './src/export-data-app.jsx',
};
const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** A browser and folders for workspaces, for the tests of the file that calls this. */
export function workspaces() {
  let folder;
  let browser;
  let count = 0;
  const servers = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-bridge-'));
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  return {
    /**
     * Makes a workspace of a host and a remote, and serves both until the tests of the file are done.
     *
     * @param {object} how
     * @param {keyof import('./layouts.mjs').ROUTERS} how.router of both
     * @param {'npm' | 'pnpm'} how.manager
     * @param {'build' | 'dev'} how.mode built and previewed, or on development servers
     * @param {'dependencies' | 'devDependencies'} [how.kind] which of them name the bridge
     * @param {object} [how.bridge] the option of both
     * @returns {Promise<{host: string, remote: string}>} URLs without a slash at the end
     */
    async serve({ router, manager, mode, kind, bridge }) {
      count += 1;
      const start = async (name, options) => {
        const root = join(folder, `workspace-${count}`, 'apps', name);
        await cp(join(apps, name), root, { recursive: true });
        if (router === '7, react-router') await importFrom(root, SOURCES[name], 'react-router');
        await installPackages(root, router, manager);
        await declare(root, router, kind);
        const { server, urls } = await serveApp(root, mode, { shared, ...(bridge && { bridge }), ...options });
        servers.push(server);
        return urls[0];
      };
      const remote = await start('remote', { name: 'orders', filename: 'remoteEntry.js', exposes });
      const host = await start('host', { name: 'shell', remotes: { orders: `orders@${remote}/mf-manifest.json` } });
      return { host, remote };
    },

    /** Opens a page, and closes it when the test ends. */
    async open(t) {
      const page = await browser.newPage();
      t.after(() => page.close());
      return page;
    },
  };
}

/** The files that import React Router. */
const SOURCES = { host: ['bootstrap.jsx'], remote: ['App.jsx', 'DataApp.jsx'] };

async function importFrom(root, files, name) {
  for (const file of files) {
    const path = join(root, 'src', file);
    await writeFile(path, (await readFile(path, 'utf8')).replace("'react-router-dom'", `'${name}'`));
  }
}

async function serveApp(root, mode, options) {
  const rsbuild = await createRsbuild({
    cwd: root,
    config: {
      mode: mode === 'dev' ? 'development' : 'production',
      logLevel: 'error',
      plugins: [pluginReact()],
      source: { entry: { index: './src/index.js' } },
      // What is loaded at any depth below the page, and by pages of other servers.
      output: { assetPrefix: options.exposes ? 'auto' : '/' },
      server: { host: '127.0.0.1', port: 0, printUrls: false },
      tools: { rspack: { plugins: [new ModuleFederationPlugin(options)] } },
    },
  });
  if (mode === 'build') await rsbuild.build();
  return mode === 'build' ? rsbuild.preview() : rsbuild.startDevServer();
}
