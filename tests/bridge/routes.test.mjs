import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { workspaces } from './support/apps.mjs';
import { comeAndLeave, shows, walk } from './support/journeys.mjs';

const { serve, open } = workspaces();

const ROUTES = {
  remote2: 'below the host’s route',
  named: 'below a basename that the host gives',
  data: 'with a data router',
};

const kinds = [
  { router: '6, react-router-dom', manager: 'pnpm', routes: ['remote2', 'named', 'data'] },
  { router: '7, react-router-dom', manager: 'npm', routes: ['remote2', 'data'] },
  { router: '7, react-router', manager: 'pnpm', kind: 'devDependencies', routes: ['remote2'] },
];

for (const { routes, ...how } of kinds) {
  const { router, manager, kind = 'dependencies' } = how;
  describe(`React Router ${router}, as ${manager} installs it, the bridge among the ${kind}`, () => {
    let host;
    let remote;
    before(async () => {
      ({ host, remote } = await serve({ ...how, mode: 'build' }));
    });

    for (const route of routes) {
      test(`the remote finds its pages ${ROUTES[route]}`, async (t) => walk(await open(t), `${host}/${route}`));
    }
    test('the remote takes the host’s runtime', async (t) => {
      const page = await open(t);
      const runtimes = [];
      page.on('request', (request) => request.url().includes('federation_runtime') && runtimes.push(request.url()));
      await walk(page, `${host}/remote2`);
      const entry = await (await fetch(`${remote}/remoteEntry.js`)).arrayBuffer();
      assert.ok(gzipSync(entry).length <= 4096, `${gzipSync(entry).length} bytes`);
      assert.deepEqual(runtimes, []);
    });
    test('the host’s links mount and unmount the remote', async (t) => comeAndLeave(await open(t), host));
    test('alone, the remote has its pages at the root', async (t) => walk(await open(t), remote));
  });
}

test('with `enableBridgeRouter: false`, the remote looks for its page by the whole path', async (t) => {
  // The bridge imports react-router-dom, which is not there, but for its entry without a router.
  const how = { router: '7, react-router', manager: 'pnpm', mode: 'build' };
  const { host } = await serve({ ...how, bridge: { enableBridgeRouter: false } });
  const page = await open(t);
  await page.goto(`${host}/remote2/detail`);
  await shows(page, 'No such page');
});
