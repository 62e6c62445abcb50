import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
import { version } from 'react';
import { proofsOf } from '../support/proves.mjs';
import { site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const own = (name) => ({ runtimeChunk: name });
const entry = { plain: './plain.js', static: './static.js', bootstrap: './bootstrap.js', itself: './itself.js' };
const thing = `thing with ${version}`;
const once = {
  counts: { plain: 1, static: 1, bootstrap: 1, later: 1, itself: 1 },
  values: { version, later: version, own: thing },
};
const ids = ['containers/own-runtime'];

describe('a page with runtime chunks that is injected the container as well', () => {
  const page = site();
  const options = (place, eager) => ({
    name: 'app',
    filename: 'remoteEntry.js',
    exposes: { './thing': './thing.js' },
    remotes: { own: `app@${page.url}/${place}/remoteEntry.js` },
    shared: { react: { singleton: true, requiredVersion: '^19.0.0', eager } },
  });
  const build = (place, more, eager = false) =>
    page.build('runtime-chunk', place, options(place, eager), {
      ...more,
      plugins: [new rspack.HtmlRspackPlugin(), ...(more.plugins ?? [])],
    });
  /** How often the entries have run, with what, and what the containers expose. */
  const runs = (place, containers = ['app']) =>
    page.visit(
      place,
      ({ names }) => names.every((name) => globalThis.runs?.[name]),
      async ({ containers }) => {
        const exposed = await Promise.all(containers.map((name) => globalThis[name].get('./thing')));
        return {
          counts: globalThis.runs,
          values: globalThis.values,
          things: exposed.map((factory) => factory().thing()),
        };
      },
      { names: Object.keys(once.counts), containers },
    );

  for (const mode of ['development', 'production']) {
    for (const runtimeChunk of [false, 'single', true, 'multiple']) {
      for (const eager of [false, true]) {
        const what = `${runtimeChunk}, ${mode}${eager ? ', eager' : ''}`;
        proves(ids, `each entry runs once: ${what}`, async () => {
          const place = what.replaceAll(', ', '-');
          await build(place, { entry, mode, optimization: own(runtimeChunk) }, eager);
          assert.deepEqual(await runs(place), { ...once, things: [thing] });
        });
      }
    }

    proves(ids, `with split chunks and several containers: ${mode}`, async () => {
      const place = `several-${mode}`;
      const second = new ModuleFederationPlugin({
        name: 'second',
        filename: 'secondEntry.js',
        exposes: { './thing': './thing.js' },
        shared: options(place).shared,
      });
      const optimization = { runtimeChunk: 'single', splitChunks: { chunks: 'all', minSize: 0 } };
      await build(place, { entry, mode, optimization, plugins: [second] });
      assert.deepEqual(await runs(place, ['app', 'second']), { ...once, things: [thing, thing] });
    });
  }
});
