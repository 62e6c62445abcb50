import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { copyWorkspace } from '../support/workspace.mjs';
import { startDev } from './support/dev-session.mjs';

const STORIES = 'apps/dashboard/src/components/DashboardWidget.fedpack.tsx';

describe('the gallery of fedpack dev --sandbox', () => {
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

  test('shows each expose of a remote alone: its stories, a component without any, and the names of the rest', async (t) => {
    await copy.replace(
      STORIES,
      'export const Parcels',
      "export const Broken = () => { throw new Error('no parcels'); };\nexport const Parcels",
    );
    const dev = startDev(t, copy.folder, 'dashboard', '--sandbox');
    const [, gallery] = await dev.says(/^fedpack +│ what dashboard exposes: (\S+)$/m);
    const page = await browser.newPage();
    t.after(() => page.close());
    page.setDefaultTimeout(20_000);
    await page.goto(gallery);
    const stage = page.locator('#fedpack-gallery > main');
    const choose = async (key) => {
      await page.getByRole('link', { name: key, exact: true }).click();
      await stage.getByRole('heading', { name: key, exact: true }).waitFor();
    };
    assert.equal(await page.title(), 'Exposes of mfe_dashboard');
    // The first one is there already.
    await stage.getByRole('heading', { name: 'Network today' }).waitFor();

    await choose('./DashboardWidget');
    await stage.locator('section', { hasText: 'Parcels' }).getByText('Parcels', { exact: true }).first().waitFor();
    await stage.getByRole('heading', { name: 'Exceptions', exact: true }).waitFor();
    await stage.getByRole('alert').getByText('no parcels').waitFor();
    assert.equal(await stage.getByRole('heading', { name: 'Network today' }).count(), 0);

    await choose('./hooks/useDashboardData');
    await stage.getByText('No component. It exports: default, useDashboardData').waitFor();

    // The app's own page and its manifest are as ever.
    const url = await dev.urlOf('dashboard');
    await page.goto(url);
    await page.getByRole('heading', { name: 'Network today' }).waitFor();
    const manifest = await (await fetch(`${url}static/mf-manifest.json`)).json();
    assert.deepEqual(manifest.exposes.map(({ path }) => path).sort(), [
      './App',
      './DashboardWidget',
      './hooks/useDashboardData',
    ]);
  });
});
