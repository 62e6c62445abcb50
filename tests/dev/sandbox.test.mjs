import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { copyWorkspace } from '../support/workspace.mjs';
import { writeWhole } from '../support/write-whole.mjs';
import { startDev } from './support/dev-session.mjs';

const WIDGET = 'apps/dashboard/src/components/DashboardWidget.tsx';
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

  /** Opens the gallery of the dashboard at one of its exposes. */
  const open = async (t, key) => {
    const dev = startDev(t, copy.folder, 'dashboard', '--sandbox');
    const [, gallery] = await dev.says(/^fedpack +│ what dashboard exposes: (\S+)$/m);
    const page = await browser.newPage();
    t.after(() => page.close());
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.setDefaultTimeout(60_000);
    await page.goto(`${gallery}#${encodeURIComponent(key)}`);
    const stage = page.locator('#fedpack-gallery > main');
    await stage.getByRole('heading', { name: key, exact: true }).waitFor();
    await page.evaluate(() => {
      window.isSamePage = true;
    });
    const assertSamePage = async () =>
      assert.equal(await page.evaluate(() => window.isSamePage), true, [...said, dev.output()].join('\n'));
    return { page, stage, dev, assertSamePage };
  };

  test('takes edits of components and stories, and new files of stories, in place', async (t) => {
    const { page, stage, dev, assertSamePage } = await open(t, './DashboardWidget');
    await stage.getByRole('heading', { name: 'Parcels', exact: true }).waitFor();

    const HEAD = ': ReactElement | null {';
    await copy.replace(WIDGET, HEAD, `${HEAD} if (id) throw new Error('no widget');`);
    await stage.getByRole('alert').getByText('no widget').first().waitFor();
    await copy.replace(WIDGET, " if (id) throw new Error('no widget');", '');
    await stage.getByText('Parcels moved').waitFor();
    assert.equal(await stage.getByRole('alert').count(), 0);

    const stories = await copy.read(STORIES);
    t.after(() => writeWhole(join(copy.folder, STORIES), stories));
    await copy.replace(
      STORIES,
      "Parcels: DashboardWidgetProps = { metric: 'parcels' }",
      "Late: DashboardWidgetProps = { metric: 'exceptions' }",
    );
    await stage.getByRole('heading', { name: 'Late', exact: true }).waitFor();
    assert.equal(await stage.getByRole('heading', { name: 'Parcels', exact: true }).count(), 0);
    assert.equal(await stage.getByText('Open exceptions').count(), 2);

    const late = await copy.read(STORIES);
    await writeWhole(join(copy.folder, STORIES), late.replace('Late:', ': Late'));
    await dev.says(/error +build failed/i);
    await writeWhole(join(copy.folder, STORIES), late.replace('Late', 'Repaired'));
    await stage.getByRole('heading', { name: 'Repaired', exact: true }).waitFor();

    await page.getByRole('link', { name: './App', exact: true }).click();
    await stage.getByRole('heading', { name: 'default', exact: true }).waitFor();
    await writeWhole(join(copy.folder, 'apps/dashboard/src/App.fedpack.tsx'), 'export const Whole = {};\n');
    await stage.getByRole('heading', { name: 'Whole', exact: true }).waitFor();
    assert.equal(await stage.getByRole('heading', { name: 'default', exact: true }).count(), 0);
    await assertSamePage();
    assert.doesNotMatch(dev.output(), /Watchpack Error/);
  });

  test('keeps the state of components in edits of stories, and takes a repaired file of stories, or none, in place', async (t) => {
    const stories = await copy.read(STORIES);
    t.after(() => writeWhole(join(copy.folder, STORIES), stories));
    const counting = (text) => `import { useState } from 'react';
export const Counter = () => {
  const [count, setCount] = useState(0);
  return <button type="button" onClick={() => setCount(count + 1)}>{count} ${text}</button>;
};
`;
    await writeWhole(join(copy.folder, STORIES), counting('parcels'));
    const { stage, dev, assertSamePage } = await open(t, './DashboardWidget');
    await stage.getByRole('button', { name: '0 parcels' }).click();
    await stage.getByRole('button', { name: '1 parcels' }).waitFor();
    await writeWhole(join(copy.folder, STORIES), counting('lorries'));
    await stage.getByRole('button', { name: '1 lorries' }).waitFor();

    await writeWhole(join(copy.folder, STORIES), 'export const = 1;\n');
    await dev.says(/error +build failed/i);
    await writeWhole(join(copy.folder, STORIES), counting('ships'));
    await stage.getByRole('button', { name: /^\d ships$/ }).waitFor();

    await rm(join(copy.folder, STORIES));
    await stage.getByRole('heading', { name: 'default', exact: true }).waitFor();
    assert.equal(await stage.getByRole('button').count(), 0);
    await assertSamePage();
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
