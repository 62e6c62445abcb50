import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { version } from 'react';
import { build } from '../support/build.mjs';
import { inline, script, site } from './support/apps.mjs';

const { resolve } = createRequire(import.meta.url);
const { ModuleFederationPlugin: Enhanced } = await import(resolve('@module-federation/enhanced/rspack'));

const shared = { react: { singleton: true } };
const thing = `thing with ${version}`;

describe('two hosts of a page with the same remotes', () => {
  const page = site();
  before(async () => {
    for (const name of ['one', 'two']) {
      const options = { name, filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, shared };
      await page.build('page-runtime', name, options, { mode: 'production', entry: {} });
    }
  });

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    for (const file of ['mf-manifest.json', 'remoteEntry.js']) {
      test(`have a container each, without a word: ${shareStrategy}, ${file}`, async () => {
        for (const name of ['first', 'second']) {
          const remotes = Object.fromEntries(
            ['one', 'two'].map((each) => [each, `${each}@${page.url}/${each}/${file}`]),
          );
          const config = { mode: 'production', entry: './host.js' };
          await page.build('page-runtime', name, { name, remotes, shared, shareStrategy }, config);
        }
        const collect = `const results = [], warnings = [];
console.warn = (...texts) => { warnings.push(texts.join(' ')); };
Object.defineProperty(globalThis, 'result', {
  set: (result) => { results.push(result); },
  get: () => results.length === 2 && { results, warnings },
});`;
        const told = await page.report(
          'both',
          inline(collect),
          ...['first', 'second'].map((name) => script(`../${name}/main.js`)),
        );
        const things = [thing, thing];
        assert.deepEqual(told, { results: [things, things], warnings: [] });
      });
    }
  }
});

describe('two hosts of upstream on a page with the same remotes', () => {
  const page = site();
  const app = join(import.meta.dirname, 'apps/external-runtime');
  /** What both hosts have said, once they have: an error where imports fail. */
  const collect = inline(`const results = [];
globalThis.facts = () => ({});
addEventListener('unhandledrejection', ({ reason }) => { results.push(reason.message); });
Object.defineProperty(globalThis, 'result', {
  set: (result) => { results.push(result.things); },
  get: () => results.length === 2 && results,
});`);

  before(async () => {
    for (const name of ['one', 'two']) {
      const options = { name, filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, shared };
      await page.build('external-runtime', name, options, { mode: 'production', entry: {} });
    }
  });

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    for (const file of ['mf-manifest.json', 'remoteEntry.js']) {
      test(`have the modules of the remotes: ${shareStrategy}, ${file}`, async () => {
        for (const name of ['first', 'second']) {
          const remotes = Object.fromEntries(
            ['one', 'two'].map((each) => [each, `${each}@${page.url}/${each}/${file}`]),
          );
          const plugin = new Enhanced({ name, remotes, shared, shareStrategy, dts: false, manifest: false });
          const output = { publicPath: 'auto', uniqueName: name };
          const config = { target: 'web', mode: 'production', entry: './index.js', output };
          const evaluates = 'the runtime of upstream';
          const { errors } = await build(app, page.path(name), [plugin], config, { evaluates });
          assert.deepEqual(errors, []);
        }
        const hosts = ['first', 'second'].map((name) => script(`../${name}/main.js`));
        const told = await page.report('both', collect, ...hosts);
        // With loaded-first, hosts ask for their own React ahead of the remotes, as in the hosts of upstream's remotes.
        const isOne = shareStrategy === 'version-first';
        const known = isOne ? told : told.map((things) => things.map((text) => text.replace('a second', 'one')));
        assert.deepEqual(known, Array(2).fill(Array(2).fill(`one React, ${version}`)));
      });
    }
  }
});
