import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { version } from 'react';
import { inline, script, site } from './support/apps.mjs';

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
