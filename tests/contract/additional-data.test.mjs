import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Compilation, Compiler } from '@rspack/core';
import { codes } from '../support/host.mjs';
import { buildRemote } from './support/app.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

const FILES = { 'src/Button.js': 'export const Button = 1;\n', 'src/other.js': 'export const other = 1;\n' };
const optionsWith = (additionalData) => ({ exposes: { './Button': './src/Button.js' }, manifest: { additionalData } });
/** What is broken is written too. */
const EMITTED = { optimization: { emitOnErrors: true } };
/** Soon, and after whatever waits for nothing. */
const later = () => new Promise((resolve) => setImmediate(resolve));

describe('additionalData', () => {
  test('may change the stats in place, and take its time', async (t) => {
    const { manifest, stats, errors } = await buildRemote(
      t,
      FILES,
      optionsWith(async ({ stats }) => {
        await later();
        stats.owner = 'team-ui';
        stats.exposes[0].note = 'kept';
        stats.exposes[0].requires.push('state');
      }),
    );
    assert.deepEqual(errors, []);
    for (const document of [manifest, stats]) {
      assert.equal(document.owner, 'team-ui');
      assert.equal(document.exposes[0].note, 'kept');
    }
    assert.deepEqual([stats.exposes[0].requires, manifest.exposes[0].requires], [['state'], undefined]);
  });

  test('may hand back other stats', async (t) => {
    const { manifest, stats } = await buildRemote(
      t,
      FILES,
      optionsWith(async ({ stats }) => {
        await later();
        return { ...stats, exposes: stats.exposes.map((row) => ({ ...row, owner: 'team-ui' })) };
      }),
    );
    assert.equal(manifest.exposes[0].owner, 'team-ui');
    assert.equal(manifest.exposes[0].file, undefined);
    assert.equal(stats.exposes[0].file, 'src/Button.js');
  });

  test('is told of what it is called for', async (t) => {
    const calls = [];
    const note = ({ stats, compilation, compiler, bundler }) => {
      const hasEntry = compilation.getAsset('remoteEntry.js') !== undefined;
      calls.push([stats.name, compilation instanceof Compilation, compiler instanceof Compiler, bundler, hasEntry]);
    };
    await buildRemote(t, FILES, optionsWith(note));
    assert.deepEqual(calls, [['ui', true, true, 'rspack', true]]);
  });

  test('of each plugin of a compiler is called with its own stats', async (t) => {
    const note = ({ stats }) => {
      stats.note = `${stats.name} with ${stats.exposes.map(({ path }) => path)}`;
    };
    const other = {
      ...optionsWith(note),
      name: 'other',
      filename: 'other.js',
      exposes: { './other': './src/other.js' },
    };
    const { manifest, json } = await buildRemote(t, FILES, [optionsWith(note), other]);
    assert.equal(manifest.note, 'ui with ./Button');
    assert.equal((await json('other/mf-manifest.json')).note, 'other with ./other');
  });

  const failures = {
    throws: [
      () => {
        throw new Error('no such team');
      },
      /the function failed: Error: no such team\n/,
    ],
    rejects: [
      async () => {
        await later();
        throw new Error('no such team');
      },
      /the function failed: Error: no such team\n/,
    ],
    'throws what is no error': [
      () => {
        throw null;
      },
      /the function failed: null\n/,
    ],
    'gives a text': [({ stats }) => JSON.stringify(stats), /it did not return an object/],
    'gives a list': [() => [], /it did not return an object/],
    'gives what can not be written': [
      ({ stats }) => {
        stats.itself = stats;
      },
      /circular/,
    ],
  };
  for (const [what, [additionalData, reason]] of Object.entries(failures)) {
    test(`that ${what} is an error, and the manifest is written without it`, async (t) => {
      const { manifest, stats, errors } = await buildRemote(t, FILES, optionsWith(additionalData), EMITTED);
      assert.deepEqual(codes(errors), ['FED059']);
      assert.match(errors[0].message, reason);
      const plain = await buildRemote(t, FILES, { exposes: { './Button': './src/Button.js' } }, EMITTED);
      assert.deepEqual([manifest, stats], [plain.manifest, plain.stats]);
    });
  }

  test('that fails says so as all errors are said', async (t) => {
    const { errors } = await buildRemote(
      t,
      FILES,
      optionsWith(() => 'a text'),
    );
    await matchSnapshot('additional-data.txt', errors[0].message);
  });
});
