import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answers } from './support/faults.mjs';
import { every } from './support/pairs.mjs';
import { json, manifest } from './support/remote.mjs';
import { setStage } from './support/stage.mjs';

/** A prebuilt runtime, and the complete one, for browsers and for Node. */
const kinds = every({
  target: ['web', 'node'],
  strategy: ['version-first', 'loaded-first'],
  import: ['recipe', 'recipe-load'],
  remote: ['manifest'],
});

describe('a plugin that has something in the place of a remote', () => {
  const stage = setStage();

  const play = async (t, kind, faults) => {
    stage.remote.fail(faults);
    const place = await stage.hosts.build(kind);
    const { use, close } = await stage.open(kind, place);
    t.after(close);
    const { value, error } = await use('thing');
    const { value: asked } = await use('asked');
    return { value, error, asked, unhandled: await close() };
  };

  const missing = (at) => ({ at, answer: answers[404] });

  /** The manifest of a remote elsewhere, which says where its files are. */
  const backup = () => {
    const all = manifest('backup');
    const metaData = { ...all.metaData, publicPath: `${stage.remote.url}/backup/` };
    return { files: () => ({ 'mf-manifest.json': json({ ...all, metaData }) }) };
  };

  for (const kind of kinds) {
    const name = Object.values(kind).join(', ');

    test(`another manifest is used: ${name}`, async (t) => {
      const played = await play(t, kind, { remote: missing('mf-manifest.json'), backup: backup() });
      assert.deepEqual(played, { value: 'thing', error: undefined, asked: ['afterResolve'], unhandled: [] });
    });

    test(`a module stands in where there is no other manifest: ${name}`, async (t) => {
      const played = await play(t, kind, {
        remote: missing('mf-manifest.json'),
        backup: missing('mf-manifest.json'),
      });
      assert.deepEqual(played, {
        ...{ value: 'fallback', error: undefined },
        ...{ asked: ['afterResolve', 'onLoad'], unhandled: [] },
      });
    });

    test(`a module stands in for one whose entry fails: ${name}`, async (t) => {
      const played = await play(t, kind, { remote: missing('remoteEntry.js') });
      assert.deepEqual(played, { value: 'fallback', error: undefined, asked: ['onLoad'], unhandled: [] });
    });
  }
});
