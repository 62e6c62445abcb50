import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { script, site } from './support/apps.mjs';
import { visitInWaves } from './support/waves.mjs';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
const REMOTES = ['one', 'two'];

describe('a page that imports from two remotes asks for nothing later than it could', () => {
  const page = site();
  /** How often the remotes' server was asked for a file. */
  let asked = {};
  const headers = (response, path) => {
    asked[path] = (asked[path] ?? 0) + 1;
    response.setHeader('Access-Control-Allow-Origin', page.url);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
  };
  const cdn = site({ headers });
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  /** Builds the page and its remotes, on an origin of their own, and visits it. Files have their remote's name, or `host`. */
  const visit = async (place, hostOptions, { crossOriginLoading = false, entry = './host.js' } = {}) => {
    const config = { mode: 'production', output: { crossOriginLoading } };
    for (const remote of REMOTES) {
      const options = { name: remote, filename: 'remoteEntry.js', exposes: { './Widget': `./${remote}.js` }, shared };
      await cdn.build('side-by-side', `${place}/${remote}`, options, { ...config, entry: './remote.js' });
    }
    const remotes = REMOTES.map((remote) => [remote, `${remote}@${cdn.url}/${place}/${remote}/mf-manifest.json`]);
    const options = { name: 'host', remotes: Object.fromEntries(remotes), shared, ...hostOptions };
    await page.build('side-by-side', `${place}/host`, options, { ...config, entry });
    await page.write(`${place}/index.html`, ['<!doctype html><body>', script('host/main.js'), ''].join('\n'));
    asked = {};
    const { result, waves } = await visitInWaves(browser, `${page.url}/${place}/`);
    assert.equal(result, 'one two');
    return waves.map((wave) => wave.map((path) => path.replace(`/${place}/`, '')).sort());
  };
  /** The waves with what is of interest in them: all of the remotes, and whether there is anything of the host. */
  const outline = (waves) =>
    waves.map((wave) => [...new Set(wave.map((file) => (file.startsWith('host/') ? 'host' : file)))].sort());

  const manifests = ['one/mf-manifest.json', 'two/mf-manifest.json'];
  const files = REMOTES.flatMap((remote) => [`${remote}/__federation_expose_Widget.js`, `${remote}/remoteEntry.js`]);

  test('manifests come with the application, and entries with the files of what is imported', async () => {
    const waves = await visit('loaded', { shareStrategy: 'loaded-first' });
    assert.deepEqual(outline(waves), [['host'], ['host', ...manifests], files]);
  });

  test('with `version-first`, shared modules follow, once all remotes have said what they have', async () => {
    const [entry, application, ofRemotes, chosen, ...more] = await visit('version', { shareStrategy: 'version-first' });
    assert.deepEqual(outline([entry, application, ofRemotes]), [['host'], ['host', ...manifests], files]);
    assert.equal(chosen.length, 2, chosen.join());
    assert.deepEqual(more, []);
  });

  test('what is preloaded comes before it is imported, and is not fetched again; the other remote waits', async () => {
    const waves = outline(await visit('ahead', { shareStrategy: 'loaded-first' }, { entry: './ahead.js' }));
    const [manifest, ...ofOne] = ['one/mf-manifest.json', 'one/__federation_expose_Widget.js', 'one/remoteEntry.js'];
    assert.deepEqual(waves.slice(0, 3), [['host'], [manifest], ofOne]);
    const imported = waves.findIndex((wave) => wave.includes('two/mf-manifest.json'));
    assert.ok(imported > 2, JSON.stringify(waves));
    const later = new Set(waves.slice(3).flat());
    assert.deepEqual(
      [...later].sort(),
      ['host', ...[...manifests, ...files].filter((file) => file.startsWith('two/'))].sort(),
    );
    assert.deepEqual(Object.values(asked), Array(6).fill(1), JSON.stringify(asked));
  });

  for (const crossOriginLoading of [false, 'anonymous', 'use-credentials'])
    for (const integrity of ['off', 'manifest'])
      test(`nothing is fetched twice: crossOriginLoading ${crossOriginLoading}, integrity ${integrity}`, async () => {
        const options = { shareStrategy: 'loaded-first', security: { integrity } };
        const waves = await visit(`${crossOriginLoading}-${integrity}`, options, { crossOriginLoading });
        assert.deepEqual(outline(waves), [['host'], ['host', ...manifests], files]);
        const counts = Object.values(asked);
        assert.deepEqual(counts, Array(6).fill(1), JSON.stringify(asked));
      });
});
