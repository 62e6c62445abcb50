import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild, mergeRsbuildConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { writeWhole } from '../../support/write-whole.mjs';
import { visit } from './visit.mjs';

const modules = join(import.meta.dirname, '../../../node_modules');
const place = { server: { host: '127.0.0.1', port: 0, printUrls: false }, logLevel: 'error' };

/** What all applications share. */
export const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** What the remotes expose. */
export const exposes = { './Widget': './src/Widget.jsx', './util': './src/util.js' };

/** A browser and a folder for the applications of the tests that call this. */
export function workshop() {
  let browser;
  let folder;
  let apps = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-hmr-'));
    await symlink(modules, join(folder, 'node_modules'), 'junction');
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Writes an application. */
  const write = async (files) => {
    apps += 1;
    const root = join(folder, `app-${apps}`);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
    return root;
  };

  return {
    write,

    /**
     * Serves an application with Rsbuild's development server, until the test ends.
     *
     * @param {import('node:test').TestContext} t
     * @param {Record<string, string>} files
     * @param {object} federation options of the plugin
     * @param {import('@rsbuild/core').RsbuildConfig & {modules?: string}} [more] its plugins stand for that of React; `modules` is a
     *   folder of packages that the application has for itself
     * @returns {Promise<App & {stop(): Promise<void>, start(): Promise<void>}>} it is started again at the same address
     */
    async serve(t, files, federation, { modules: own, ...more } = {}) {
      const root = await write(files);
      if (own) await symlink(own, join(root, 'node_modules'), 'junction');
      // A page is loaded anew when a remote is there that did not answer the check in time, as happens on a busy machine.
      const plugins = [pluginReact(), pluginModuleFederation({ shared, contract: false, ...federation })];
      const config = mergeRsbuildConfig({ plugins: more.plugins ? plugins.slice(1) : plugins }, place, more);
      const start = async (port) => {
        const rsbuild = await createRsbuild({ cwd: root, config: mergeRsbuildConfig(config, { server: { port } }) });
        return rsbuild.startDevServer();
      };
      let running = await start(config.server.port);
      t.after(() => running.server.close());
      const { urls, port } = running;
      return {
        ...app(root, urls[0]),
        stop: () => running.server.close(),
        start: async () => {
          running = await start(port);
        },
      };
    },

    /** Opens a page, until the test ends. */
    open: (t, url) => visit(t, browser, url),
  };
}

/**
 * @typedef {object} App
 * @property {string} root
 * @property {string} url
 * @property {(file: string, text: string) => Promise<void>} change writes a file
 * @property {(file: string, from: string | RegExp, to: string) => Promise<void>} replace edits a file
 */

/** @returns {App} */
export function app(root, url) {
  const change = (file, text) => writeWhole(join(root, file), text);
  return {
    root,
    url,
    change,
    async replace(file, from, to) {
      const text = await readFile(join(root, file), 'utf8');
      const edited = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
      if (edited === text) throw new Error(`${file} does not hold ${from}, or holds ${to}`);
      await change(file, edited);
    },
  };
}
