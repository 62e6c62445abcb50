import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

/** The application that the tests of startup build: see the files in it. */
export const context = join(import.meta.dirname, '..', 'startup');

/** Shared modules of the application and its remote. */
export const shared = {
  react: { singleton: true, requiredVersion: '^19.0.0' },
  scheduler: { requiredVersion: '*' },
};

/**
 * Options of a host that knows the remote at `url`.
 *
 * @param {string} [url] of the folder that the remote is served from
 * @param {object} [more] over the options
 */
export const host = (url, more = {}) => ({
  name: 'host',
  shared,
  ...(url && { remotes: { remote: `remote@${url}/remoteEntry.js` } }),
  ...more,
});

/**
 * Gives the compiler of an application for a page.
 *
 * @param {string} output an absolute folder
 * @param {object} federation options of `ModuleFederationPlugin`
 * @param {import('@rspack/core').Configuration} [more] merged over the defaults; its `plugins` come after the federation
 */
export function compilerOf(output, federation, more = {}) {
  return rspack({
    context,
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: './main.js',
    ...more,
    output: { path: output, clean: true, publicPath: 'auto', uniqueName: federation.name, ...more.output },
    plugins: [new ModuleFederationPlugin(federation), ...(more.plugins ?? [])],
  });
}

/**
 * Builds an application for a page. Rejects when the build has errors or warnings.
 *
 * @param {string} output an absolute folder
 * @param {object} federation options of `ModuleFederationPlugin`
 * @param {import('@rspack/core').Configuration} [more]
 * @returns {Promise<Record<string, string[]>>} the scripts of each entry
 */
export async function build(output, federation, more) {
  const compiler = compilerOf(output, federation, more);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
    );
  });
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  }
  const { entrypoints } = stats.toJson({ all: false, entrypoints: true });
  return Object.fromEntries(Object.entries(entrypoints).map(([name, { assets }]) => [name, assets.map((a) => a.name)]));
}

/** Builds the remote that exposes `./thing`. */
export const buildRemote = (output, more) =>
  build(
    output,
    {
      name: 'remote',
      filename: more?.output?.module ? 'remoteEntry.mjs' : 'remoteEntry.js',
      ...(more?.output?.module && { library: { type: 'module' } }),
      exposes: { './thing': './thing.js' },
      shared,
    },
    { entry: './nothing.js', ...more },
  );

/**
 * Writes a page that has these scripts.
 *
 * @param {string} folder
 * @param {string} name of the file
 * @param {string[]} scripts in the order of their tags
 * @param {string} [attributes] of each tag, such as `async`
 */
export function writePage(folder, name, scripts, attributes = '') {
  const tags = scripts.map((script) => `<script ${attributes} src="${script}"></script>`);
  return writeFile(join(folder, name), `<!doctype html><link rel="icon" href="data:,">${tags.join('')}\n`);
}

/**
 * Opens a page and gives what it has in `globalThis.started`, once it has all of `names`. Rejects with the first error
 * that nothing on the page caught.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string[]} names
 * @param {(page: import('@playwright/test').Page) => Promise<void>} [prepare] called before the page is opened
 * @returns {Promise<{order: string[], started: Record<string, unknown>}>}
 */
export async function started(browser, url, names, prepare = async () => {}) {
  const page = await browser.newPage();
  const failed = new Promise((_, reject) => page.on('pageerror', reject));
  failed.catch(() => {});
  try {
    await prepare(page);
    await page.goto(url);
    const there = page.waitForFunction(
      (names) =>
        names.every((name) => globalThis.started?.[name]) && {
          order: globalThis.order,
          started: globalThis.started,
        },
      names,
      { timeout: 10_000 },
    );
    return await (await Promise.race([there, failed])).jsonValue();
  } finally {
    await page.close();
  }
}
