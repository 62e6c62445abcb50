import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { site } from './support/apps.mjs';
import { ONCE, production, remoteOptions, shared, visitor, writeHostPage } from './support/mounted.mjs';
import { copyWithProtocol } from './support/other-protocol.mjs';

const app = join(import.meta.dirname, 'apps/mounted');

/** What a page has of each protocol and build. Runs on the page. */
function readState() {
  const { __INSTANCES__, __SHARE__ } = globalThis.__FEDERATION__;
  const published = Object.entries(globalThis[Symbol.for('fedpack.runtimes')]);
  const factories = published.flatMap(([, runtimes]) => runtimes.map(({ factory }) => factory));
  return {
    protocols: published.map(([protocol, runtimes]) => [protocol, runtimes.length]),
    areApart: new Set(factories).size === factories.length,
    instances: __INSTANCES__.map(({ name }) => name).sort(),
    shares: Object.keys(__SHARE__).length,
  };
}

describe('fedpacks of two protocols on a page', () => {
  const visit = visitor();
  const page = site();
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-protocols-'));
    const later = await copyWithProtocol(folder, 3);
    const builds = {
      now: (place, options, config) => page.build('mounted', place, options, config),
      later: (place, options, { output, ...config }) =>
        later(app, options, { ...config, output: { ...output, path: page.path(place) } }),
    };
    await builds.now('one', remoteOptions('one'), production('./own-page.js', 'one'));
    await builds.later('two', remoteOptions('two'), production('./own-page.js', 'two'));
    for (const [place, build] of Object.entries(builds)) {
      const remotes = ['one', 'two'].map((name) => [name, `${name}@${page.url}/${name}/mf-manifest.json`]);
      await build(
        place,
        { name: 'host', remotes: Object.fromEntries(remotes), shared },
        production('./host.js', place),
      );
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [place, stranger] of [
    ['now', 'two'],
    ['later', 'one'],
  ]) {
    test(`have a runtime each, with a host of the one that is ${place}`, async () => {
      const { told, ...rest } = await visit(await writeHostPage(page, place), ['one', 'two'], (opened) =>
        opened.evaluate(readState),
      );
      assert.deepEqual(rest, { copies: ONCE, errors: [], runtimes: [`/${stranger}/federation_runtime.js`] });
      assert.deepEqual(told, {
        protocols: [
          ['2', 1],
          ['3', 1],
        ],
        areApart: true,
        instances: ['host', 'one', 'two'],
        shares: 3,
      });
    });
  }
});
