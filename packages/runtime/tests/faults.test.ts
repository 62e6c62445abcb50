import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toRemoteError } from '../src/embed/faults/remote-error';
import { findInvalidField } from '../src/embed/faults/validate-manifest';
import { withTimeout } from '../src/embed/faults/with-timeout';

const assets = { js: { sync: [], async: [] }, css: { sync: [], async: [] } };
const metaData = { remoteEntry: { name: 'remoteEntry.js' }, buildInfo: {} };
const manifest = { metaData, exposes: [{ name: 'a', assets }], shared: [{ name: 'lib' }], remotes: [{}] };

describe('what is wrong with a manifest', () => {
  test('nothing, also where it says nothing of remotes', () => {
    assert.equal(findInvalidField(manifest), undefined);
    assert.equal(findInvalidField({ ...manifest, remotes: undefined }), undefined);
  });

  const flaws: [what: unknown, flaw: string][] = [
    ...[null, 1, 'text', [], {}].map((what): [unknown, string] => [what, 'metaData']),
    [{ ...manifest, metaData: { ...metaData, buildInfo: undefined } }, 'metaData'],
    [{ ...manifest, metaData: { ...metaData, remoteEntry: 'remoteEntry.js' } }, 'metaData.remoteEntry'],
    [{ ...manifest, exposes: {} }, 'exposes'],
    [{ ...manifest, exposes: [null] }, 'exposes'],
    [{ ...manifest, exposes: [{ assets: { js: { sync: 'a.js' }, css: { sync: [] } } }] }, 'exposes'],
    [{ ...manifest, shared: 'none' }, 'shared'],
    [{ ...manifest, remotes: [null] }, 'remotes'],
  ];
  for (const [what, flaw] of flaws) {
    test(`${JSON.stringify(what)}: its ${flaw}`, () => assert.equal(findInvalidField(what), flaw));
  }
});

describe('an error of a remote', () => {
  const remote = { name: 'shop', entry: 'http://x/shop.js', entryGlobalName: 'shop' };

  test('has a code, the remote and the URL, whatever was thrown', () => {
    for (const reason of [new Error('oops'), 'oops']) {
      const { message } = toRemoteError(reason, remote);
      assert.match(message, /#RUNTIME-008\nargs: {"remoteName":"shop","resourceUrl":"http:\/\/x\/shop.js"}.*oops/s);
    }
  });

  test('keeps the code that it has, and says once what can be done', () => {
    const { message } = toRemoteError(toRemoteError(new Error('no exports #RUNTIME-001'), remote), remote);
    assert.equal(message.match(/RUNTIME/g)?.length, 1);
    assert.equal(message.match(/look at the `name` and `library`/g)?.length, 1);
  });
});

describe('an answer within a time', () => {
  test('is given, and what fails fails', async () => {
    assert.equal(await withTimeout(1000, 'nothing came', () => 'answer'), 'answer');
    await assert.rejects(
      withTimeout(1000, 'nothing came', () => Promise.reject(new Error('oops'))),
      { message: 'oops' },
    );
  });

  test('is not waited for any longer, which whoever gives it is told', async () => {
    const told: string[] = [];
    const silent = () => new Promise<never>(() => {});
    await assert.rejects(
      withTimeout(10, 'nothing came', silent, () => told.push('passed')),
      { message: 'nothing came within 0.01 s' },
    );
    assert.deepEqual(told, ['passed']);
  });
});
