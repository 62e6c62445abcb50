import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
import { build } from '../support/build.mjs';
import { inline, script, site } from './support/apps.mjs';
import { ONCE, production, remoteOptions, shared, use, visitor, writeHostPage } from './support/mounted.mjs';

const { resolve } = createRequire(import.meta.url);
const { ModuleFederationPlugin: Enhanced } = await import(resolve('@module-federation/enhanced/rspack'));

const app = join(import.meta.dirname, 'apps/mounted');
const REMOTES = ['one', 'two'];

/** The plugins of hosts. webpack's own containers are those that Rspack calls version 1; those of webpack itself are in `interop`. */
const plugins = {
  fedpack: (options) => new ModuleFederationPlugin(options),
  enhanced: (options) => new Enhanced({ ...options, dts: false, manifest: false }),
  'webpack-like': (options) => new rspack.container.ModuleFederationPluginV1(options),
};

describe('a container without a runtime in its entry', () => {
  const visit = visitor();
  /** How many requests for runtimes fail from now on. */
  let failing = 0;
  const page = site({
    answers: ({ url }, response) => {
      const fails = url.includes('federation_runtime') && failing-- > 0;
      if (fails) response.writeHead(503).end();
      return fails;
    },
  });
  /** Builds a host for entries of this name, and its page. */
  const host = async (kind, entry, from = './host.js') => {
    const place = `${kind}-${entry}-${from}`.replace(/\W/g, '');
    const remotes = REMOTES.map((name) => [name, `${name}@${page.url}/${name}/${entry}`]);
    const plugin = plugins[kind]({ name: 'host', remotes: Object.fromEntries(remotes), shared });
    const evaluates = kind === 'enhanced' ? 'the runtime of upstream' : undefined;
    const { errors } = await build(app, page.path(place), [plugin], production(from, place), { evaluates });
    assert.deepEqual(errors, []);
    return writeHostPage(page, place);
  };

  before(async () => {
    for (const name of REMOTES) {
      await page.build('mounted', name, remoteOptions(name), production('./own-page.js', name));
    }
  });
  beforeEach(() => {
    failing = 0;
  });

  for (const [kind, entry, runtimes] of [
    ['fedpack', 'mf-manifest.json', 0],
    ['fedpack', 'remoteEntry.js', 0],
    ['enhanced', 'mf-manifest.json', 1],
    ['enhanced', 'remoteEntry.js', 1],
    ['webpack-like', 'remoteEntry.js', 1],
  ]) {
    test(`has ${runtimes} loaded by a host of ${kind} with ${entry}`, async () => {
      const told = await visit(await host(kind, entry), REMOTES);
      assert.deepEqual({ copies: told.copies, errors: told.errors }, { copies: ONCE, errors: [] });
      assert.equal(told.runtimes.length, runtimes, told.runtimes.join());
    });
  }

  test('is not needed by the own page of its build', async () => {
    const { told, ...rest } = await visit(await writeHostPage(page, 'one'), ['own']);
    assert.deepEqual(rest, { copies: ONCE, errors: [], runtimes: [] });
  });

  test('takes the runtime of its own page', async () => {
    const mount = `one.init({}).then(() => one.get('./Counter')).then((factory) => {
  globalThis.result = typeof factory().default;
});`;
    const elements = [script('../one/main.js'), script('../one/remoteEntry.js'), inline(mount)];
    assert.equal(await page.report('itself', ...elements), 'function');
  });

  test('is all that a webpack-like host has to do without while its runtime cannot be loaded', async () => {
    const url = await host('webpack-like', 'remoteEntry.js', './host-of-each.js');
    // Two for each start, and for the `get` of the first.
    failing = 6;
    const { copies, told } = await visit(url, ['two'], async (opened) => {
      const failure = await opened.evaluate(() => globalThis.failure);
      await opened.evaluate(() => globalThis.again());
      await use(opened, 'one');
      return failure;
    });
    assert.match(told, /federation_runtime/);
    assert.deepEqual(copies, ONCE);
  });
});
