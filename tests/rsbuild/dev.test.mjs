import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { developers } from '../browser/support/dev-servers.mjs';
import { writeWhole } from '../support/write-whole.mjs';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
const exposes = { './App': './src/App.tsx' };

/** Edits a file. */
const replace = async (file, before, after) => writeWhole(file, (await readFile(file, 'utf8')).replace(before, after));

describe('a remote and a host on development servers, with nothing but the plugin', () => {
  const { copy, serve, open } = developers();

  const serveRemote = async (t, more = {}) => {
    const root = await copy('remote');
    const federation = pluginModuleFederation({ name: 'mfe_dashboard', exposes, shared });
    return { root, url: await serve(t, root, { plugins: [pluginReact(), federation], ...more }) };
  };
  const serveHost = async (t, remote, more = {}) => {
    const root = await copy('host');
    const remotes = { mfe_dashboard: `mfe_dashboard@${remote}/mf-manifest.json` };
    const federation = pluginModuleFederation({ name: 'shell', remotes, shared });
    return { root, url: await serve(t, root, { plugins: [pluginReact(), federation], ...more }) };
  };

  test('the host shows the remote, whose files come from its own server, and an edit is there in place', async (t) => {
    const remote = await serveRemote(t);
    const host = await serveHost(t, remote.url);
    const { page, errors } = await open(t, 'about:blank');
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const sockets = [];
    page.on('websocket', (socket) => sockets.push(new URL(socket.url()).host));
    await page.goto(host.url);
    await page.getByRole('heading', { name: 'Before', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clicked 0 times', exact: true }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Later is here').waitFor();
    await replace(join(remote.root, 'src', 'App.tsx'), 'Before', 'After');
    await page.getByRole('heading', { name: 'After', exact: true }).waitFor();
    // What the component remembered is still there: the page was not loaded again.
    await page.getByRole('button', { name: 'Clicked 1 times', exact: true }).waitFor();

    const files = asked.filter((url) => /src_App|exposes?_|remoteEntry|mf-manifest|\/mfe_dashboard/.test(url));
    assert.ok(files.length > 2, asked.join('\n'));
    assert.deepEqual(
      files.filter((url) => !url.startsWith(`${remote.url}/`)),
      [],
    );
    // The first address that is tried is the right one, for both.
    assert.deepEqual([...new Set(sockets)].sort(), [new URL(remote.url).host, new URL(host.url).host].sort());
    assert.deepEqual(errors, []);
  });

  test('pages of this machine may read a remote’s files, those of others may not', async (t) => {
    const { url } = await serveRemote(t);
    const allowed = async (origin) => {
      const { headers } = await fetch(`${url}/mf-manifest.json`, { headers: { origin } });
      return headers.get('access-control-allow-origin');
    };
    assert.equal(await allowed('http://localhost:3000'), 'http://localhost:3000');
    assert.equal(await allowed('http://127.0.0.1:9'), 'http://127.0.0.1:9');
    assert.equal(await allowed('https://evil.example'), null);
  });

  test('remotes and hosts that the configuration names may read them, too, and what the user says goes before', async (t) => {
    const root = await copy('remote');
    const remotes = { shop: 'shop@https://shop.example:8443/mf-manifest.json' };
    const federation = pluginModuleFederation({ name: 'mfe_dashboard', exposes, remotes, shared, contract: false });
    const allowed = async (url, origin) => {
      const { headers } = await fetch(`${url}/mf-manifest.json`, { headers: { origin } });
      return headers.get('access-control-allow-origin');
    };
    const url = await serve(t, root, {
      plugins: [pluginReact(), federation],
      server: { allowedHosts: ['.acme.example'] },
    });
    for (const origin of ['https://shop.example:8443', 'https://www.acme.example', 'http://localhost:1']) {
      assert.equal(await allowed(url, origin), origin);
    }
    assert.equal(await allowed(url, 'https://shop.example'), null);
    assert.equal(await allowed(url, 'https://acme.example.evil'), null);
    const own = await serve(t, await copy('remote'), {
      plugins: [pluginReact(), federation],
      server: { cors: { origin: 'https://only.example' } },
    });
    assert.equal(await allowed(own, 'https://shop.example:8443'), 'https://only.example');
  });

  test('what others load is compiled before they ask, whatever is compiled on demand', async (t) => {
    const dev = { lazyCompilation: { entries: true, imports: true } };
    const remote = await serveRemote(t, { dev });
    const host = await serveHost(t, remote.url);
    const { page, errors } = await open(t, host.url);
    await page.getByRole('heading', { name: 'Before', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Later is here').waitFor();
    assert.deepEqual(errors, []);
  });
});
