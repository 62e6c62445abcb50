import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fedpack, rsbuildBuild } from '../support/programs.mjs';
import { copyWorkspace } from '../support/workspace.mjs';

const SETTINGS = 'apps/settings/rsbuild.config.ts';
const MANIFEST = 'apps/settings/dist/settings/v1.1.0/mf-manifest.json';

describe('a build of the example, taken in as what is deployed', () => {
  let copy;
  const settings = async () => {
    const { code, out, err } = await fedpack(copy.folder, 'graph', '--format', 'json', '--remote', MANIFEST);
    assert.deepEqual([code, err], [0, '']);
    const { apps } = JSON.parse(out);
    assert.equal(apps.length, 5);
    return apps.find(({ id }) => id === 'mfe_settings');
  };

  before(async () => {
    copy = await copyWorkspace();
    const { code, err } = await rsbuildBuild(copy.app('settings'));
    assert.equal(code, 0, err);
  });
  after(() => copy?.remove());

  test('a release of the same sources differs in nothing, and changes nothing that the check finds', async () => {
    const { releases, exposes } = await settings();
    const [{ version, ...differences }] = releases;
    assert.match(version, /^\d+\.\d+\.\d+/);
    assert.deepEqual(differences, { source: MANIFEST, exposes: { here: [], deployed: [] }, shared: [] });
    assert.deepEqual(exposes[0].exports, ['default']);
    const [without, withIt] = await Promise.all(
      [[], ['--remote', MANIFEST]].map((remote) => fedpack(copy.folder, 'check', '--format', 'json', ...remote)),
    );
    const { diagnostics, shared, summary } = JSON.parse(withIt.out);
    assert.deepEqual({ diagnostics, shared, summary }, pick(JSON.parse(without.out)));
  });

  test('what the sources change from then on is what differs', async () => {
    await copy.replace(SETTINGS, "'./App': './src/App.tsx'", "'./Settings': './src/App.tsx'");
    await copy.replace('apps/settings/package.json', '"zustand": "^5.1.0"', '"zustand": "^5.0.0"');
    const [{ exposes, shared }] = (await settings()).releases;
    assert.deepEqual(exposes, { here: ['./Settings'], deployed: ['./App'] });
    assert.deepEqual(shared, [{ key: 'zustand', property: 'range', here: '^5.0.0', deployed: '^5.1.0' }]);
  });
});

const pick = ({ diagnostics, shared, summary }) => ({ diagnostics, shared, summary });
