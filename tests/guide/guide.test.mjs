import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { buildApp, buildWithRspack, copyApp } from './support/apps.mjs';

test('what the guides show fits the types', async () => {
  const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [
    compiler,
    '--noEmit',
    '-p',
    import.meta.dirname,
  ]).catch((error) => error);
  assert.equal(stdout, '');
});

describe('what the guides show', () => {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  const open = async (t, url) => {
    const page = await browser.newPage();
    t.after(() => page.close());
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(url);
    return { page, errors };
  };
  /** Builds an application for the URL that it is served at. */
  const deploy = async (t, name, { replaced, changed, files = {}, headers } = {}) => {
    const app = await copyApp(t, name, replaced, changed);
    const { url, close } = await serve(join(app, 'dist'), headers);
    t.after(close);
    const { dist, warnings } = await buildApp(app, { CDN_BASE_URL: url });
    for (const [file, text] of Object.entries(files)) await writeFile(join(dist, file), text);
    return { url, warnings };
  };

  test('the quick start: a host shows the component of a remote', async (t) => {
    const remote = await deploy(t, 'quick-start/remote');
    const host = await deploy(t, 'quick-start/host', { replaced: { 'http://localhost:3001': remote.url } });
    assert.deepEqual([...remote.warnings, ...host.warnings], []);
    const { page, errors } = await open(t, host.url);
    await page.getByRole('button', { name: '0 in the cart' }).click();
    await page.getByRole('button', { name: '1 in the cart' }).waitFor();
    assert.deepEqual(errors, []);
  });

  test('the remote of the quick start is a page of its own', async (t) => {
    const { url } = await deploy(t, 'quick-start/remote');
    const { page } = await open(t, url);
    await page.getByRole('button', { name: '0 in the cart' }).waitFor();
  });

  test('a shell and a remote that were written for enhanced, with other imports', async (t) => {
    const remote = await deploy(t, 'mfe-dashboard');
    const versions = JSON.stringify({ mfe_dashboard: `${remote.url}/static/mf-manifest.json` });
    const shell = await deploy(t, 'shell', { files: { 'versions.json': versions } });
    assert.deepEqual([remote.warnings, shell.warnings], [[], []]);
    const { page, errors } = await open(t, shell.url);
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('heading', { name: 'Parcels on the way' }).waitFor();
    await page.getByRole('button', { name: '/dashboard 0' }).click();
    await page.getByRole('button', { name: '/dashboard 1' }).waitFor();
    assert.deepEqual(errors, []);
  });

  test('a remote that Rspack builds, in a shell that learns of it when it starts', async (t) => {
    const app = await copyApp(t, 'rspack-remote');
    const remote = await serve(join(app, 'dist'));
    t.after(remote.close);
    const remotes = JSON.stringify({ shop: `${remote.url}/mf-manifest.json` });
    const shell = await deploy(t, 'dynamic', { files: { 'remotes.json': remotes } });
    assert.deepEqual(shell.warnings, []);

    const { page, errors } = await open(t, shell.url);
    const askForPrice = page.getByRole('button', { name: 'Ask for the price again' });
    await page.getByRole('alert').waitFor();
    await askForPrice.waitFor();
    // The remote is deployed while the page is open.
    assert.deepEqual(await buildWithRspack(app), []);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: '0 in the cart' }).click();
    await page.getByRole('button', { name: '1 in the cart' }).waitFor();
    await askForPrice.click();
    await page.getByText('10 €').waitFor();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('button', { name: 'Pay 15 €' }).waitFor();
    assert.deepEqual(errors, []);
  });

  describe('a host that checks hashes and origins, on a page with a strict policy', () => {
    const MANIFEST = 'https://mfe.example.com/mf-manifest.json';
    /** The remote of the quick start, which makes a policy for Trusted Types as well. */
    const deployRemote = (t) =>
      deploy(t, 'quick-start/remote', {
        replaced: { 'server:': 'tools: { rspack: { output: { trustedTypes: true } } },\n  server:' },
      });
    const deployHost = (t, remote, changed = {}) => {
      const policy = [
        `default-src 'none'; img-src data:; connect-src ${remote.url}`,
        "script-src 'nonce-Xk3Bq9' 'strict-dynamic'; style-src 'nonce-Xk3Bq9'",
        "require-trusted-types-for 'script'; trusted-types shell shop",
      ].join('; ');
      const headers = (response) => response.setHeader('Content-Security-Policy', policy);
      return deploy(t, 'strict', { replaced: { [MANIFEST]: `${remote.url}/mf-manifest.json` }, changed, headers });
    };

    test('it shows the remote, whose origin its module allows', async (t) => {
      const remote = await deployRemote(t);
      const allowed = {
        "'https:'": "'http:'",
        "url.hostname.endsWith('.example.com')": "url.hostname === '127.0.0.1'",
      };
      const host = await deployHost(t, remote, { 'src/allowed-origins.ts': allowed });
      assert.deepEqual([...remote.warnings, ...host.warnings], []);
      const { page, errors } = await open(t, host.url);
      await page.getByRole('button', { name: '0 in the cart' }).click();
      await page.getByRole('button', { name: '1 in the cart' }).waitFor();
      assert.deepEqual(errors, []);
    });

    test('it refuses the remote, whose origin its module does not allow', async (t) => {
      const host = await deployHost(t, await deployRemote(t));
      const { page } = await open(t, 'about:blank');
      // This application has no boundary for a component that can't be loaded.
      const error = page.waitForEvent('pageerror');
      await page.goto(host.url);
      assert.match((await error).message, /FED024: remote "shop" is refused/);
    });
  });
});
