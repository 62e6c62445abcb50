import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { rsbuildBuild } from '../support/programs.mjs';
import { serve } from '../support/serve.mjs';
import { copyWorkspace } from '../support/workspace.mjs';
import { ALL_STARTED, areGone, startDev } from './support/dev-session.mjs';
import { holdPort } from './support/hold-port.mjs';

const AT = ['--remotes-path', '/versions.json'];

describe('fedpack dev on the example', () => {
  let copy;
  let browser;
  before(async () => {
    copy = await copyWorkspace();
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await copy?.remove();
  });

  /** Opens a page that tells what went wrong and what it has asked for. */
  const open = async (t, url) => {
    const page = await browser.newPage();
    t.after(() => page.close());
    const visit = { page, errors: [], asked: [] };
    page.on('pageerror', ({ message }) => visit.errors.push(message));
    page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
    page.on('request', (request) => visit.asked.push(request.url()));
    page.setDefaultTimeout(20_000);
    await page.goto(url);
    return visit;
  };

  test('starts what the shell needs beside a taken port, restarts one app, and leaves no process behind', async (t) => {
    const { port: taken } = await holdPort(t);
    await copy.replace('apps/dashboard/rsbuild.config.ts', '3001', String(taken));
    const dev = startDev(t, copy.folder, 'shell', ...AT);
    await dev.says(new RegExp(`^fedpack +│ dashboard gets port \\d+: ${taken} is taken$`, 'm'));
    await dev.says(ALL_STARTED);
    const urls = Object.fromEntries(
      await Promise.all(
        ['analytics', 'dashboard', 'design-system', 'settings', 'shell'].map(async (app) => [
          app,
          await dev.urlOf(app),
        ]),
      ),
    );
    assert.equal(new Set(Object.values(urls)).size, 5);
    assert.notEqual(new URL(urls.dashboard).port, String(taken));
    assert.match(dev.output(), /^dashboard +│ ready +built in /m);
    const nameless = dev
      .output()
      .split('\n')
      .filter((line) => line !== '' && !/^[a-z-]+ +│ /.test(line));
    assert.deepEqual(nameless, []);

    const { page, errors, asked } = await open(t, urls.shell);
    await page.getByRole('link', { name: 'Dashboard', exact: true }).click();
    await page.getByRole('heading', { name: 'Network today', exact: true }).waitFor();
    // Its build names the usual port of the dashboard.
    const analytics = await open(t, `${urls.analytics}`);
    await analytics.page.getByText('On-time arrival', { exact: true }).waitFor();
    assert.deepEqual(errors, []);
    assert.deepEqual(analytics.errors, []);
    for (const visit of [asked, analytics.asked]) {
      assert.ok(
        visit.some((url) => url === `${urls.dashboard}static/mf-manifest.json`),
        visit.join('\n'),
      );
    }

    await copy.replace('apps/settings/rsbuild.config.ts', "title: 'Acme Settings'", "title: 'Acme Restarted'");
    dev.type('r settings');
    await dev.says(/^fedpack +│ settings is ready: http/m);
    const settings = await open(t, urls.settings);
    assert.equal(await settings.page.title(), 'Acme Restarted');

    const processes = dev.processes();
    assert.ok(processes.length >= 5);
    dev.signal('SIGINT');
    assert.deepEqual(await dev.exit, { code: 130, signal: null });
    await areGone(processes);
    // Rspack says so of itself at the end of a server.
    assert.doesNotMatch(dev.output(), /memory leak/);
  });

  test('takes the rest from a deployed version config', async (t) => {
    const { code, out, err } = await rsbuildBuild(copy.app('settings'));
    assert.equal(code, 0, out + err);
    const deployed = await serve(`${copy.app('settings')}/dist/settings/v1.1.0`);
    t.after(() => deployed.close());
    await copy.write('rest.json', {
      mfe_settings: `${deployed.url}/mf-manifest.json`,
      mfe_analytics: 'https://nowhere.invalid/mf-manifest.json',
      design_system: 'https://nowhere.invalid/mf-manifest.json',
      mfe_dashboard: 'https://nowhere.invalid/mf-manifest.json',
    });
    const dev = startDev(t, copy.folder, 'shell', '--with', 'dashboard', '--rest', 'rest.json', ...AT);
    await dev.says(ALL_STARTED);
    const [shell, dashboard] = await Promise.all(['shell', 'dashboard'].map(dev.urlOf));
    assert.match(
      dev.output(),
      new RegExp(`^fedpack +│ mfe_settings +${deployed.url}/mf-manifest.json +deployed$`, 'm'),
    );
    const versions = await (await fetch(`${shell}versions.json`)).json();
    assert.deepEqual(versions, {
      mfe_settings: `${deployed.url}/mf-manifest.json`,
      mfe_analytics: 'https://nowhere.invalid/mf-manifest.json',
      design_system: 'https://nowhere.invalid/mf-manifest.json',
      mfe_dashboard: `${dashboard}static/mf-manifest.json`,
    });
    const { page, errors } = await open(t, shell);
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Dashboard', exact: true }).click();
    await page.getByRole('heading', { name: 'Network today', exact: true }).waitFor();
    assert.deepEqual(errors, []);
    dev.type('q');
    assert.deepEqual(await dev.exit, { code: 0, signal: null });
  });
});
