import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { generateSnapshotFromManifest, getResourceUrl } from '@module-federation/sdk';
import { serve } from '../support/serve.mjs';
import { filesOf } from './support/assets.mjs';
import { buildApp } from './support/build.mjs';

const places = { dashboard: 'static/mf-manifest.json', analytics: 'mf-manifest.json' };

for (const [app, place] of Object.entries(places)) {
  describe(`the snapshot that the federation runtime makes of ${app}`, () => {
    let build;
    let server;
    let snapshot;

    before(async () => {
      build = await buildApp(app);
      server = await serve(build.dist);
      const url = `${server.url}/${place}`;
      snapshot = generateSnapshotFromManifest(await (await fetch(url)).json(), { version: url });
    });
    after(async () => {
      await server?.close();
      await build?.remove();
    });

    const type = async (file) => {
      const response = await fetch(getResourceUrl(snapshot, file));
      await response.arrayBuffer();
      return response.ok ? response.headers.get('content-type') : `${file}: ${response.status}`;
    };

    test('leads to the remote entry', async () => {
      assert.equal(new URL(getResourceUrl(snapshot, snapshot.remoteEntry)).href, `${server.url}/remoteEntry.js`);
      assert.match(await type(snapshot.remoteEntry), /javascript/);
      assert.equal(snapshot.globalName, `mfe_${app}`);
    });

    test('leads to the files of every module', async () => {
      assert.ok(snapshot.modules.length > 0);
      for (const module of snapshot.modules) {
        const { js, css } = module.assets;
        assert.ok(js.sync.length > 0, module.moduleName);
        for (const file of [...js.sync, ...js.async]) assert.match(await type(file), /javascript/);
        for (const file of [...css.sync, ...css.async]) assert.match(await type(file), /css/);
      }
    });

    test('leads to the files of every shared package', async () => {
      assert.ok(snapshot.shared.length > 0);
      for (const file of snapshot.shared.flatMap(filesOf)) assert.match(await type(file), /javascript|css/);
    });
  });
}
