import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { mustRun } from '../../support/command.mjs';
import { versionOf } from '../../support/pinned.mjs';
import { serve } from '../../support/serve.mjs';
import { buildCommand } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** Storybook with Rsbuild as its builder, and what the apps of the workspace build with. */
const STORYBOOK = {
  '@rsbuild/plugin-react': versionOf('@rsbuild/plugin-react'),
  storybook: '10.6.0',
  'storybook-builder-rsbuild': '3.6.0',
  'storybook-react-rsbuild': '3.6.0',
};

/** A workspace whose apps have stories. */
const WORKSPACE = fileURLToPath(new URL('../../testing/workspace/apps', import.meta.url));

/** Stories that show what a remote exposes: from the remote itself, and from what stands for it. */
export function storiesOfRemotes(published) {
  describe('Storybook’s Rsbuild builder with the override', () => {
    let folder;
    let browser;
    before(async () => {
      folder = createProject(published, { overrides: OVERRIDE, devDependencies: STORYBOOK, workspaces: ['apps/*'] });
      cpSync(WORKSPACE, join(folder, 'apps'), { recursive: true });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
      browser = await chromium.launch(chromiumLaunchOptions());
    });
    after(async () => {
      await browser?.close();
      removeProject(folder);
    });

    /** Builds the stories of an app, and opens one of them. */
    const open = async (t, app, story, environment) => {
      const command = [join(folder, 'node_modules/.bin/storybook'), 'build', '--disable-telemetry'];
      const { stdout, stderr } = await mustRun(join(folder, app), command, environment);
      // None of fedpack’s diagnostics.
      assert.doesNotMatch(stdout + stderr, /\bFED\d{3}\b/);
      const stories = await serve(join(folder, app, 'storybook-static'));
      t.after(stories.close);
      const page = await browser.newPage();
      t.after(() => page.close());
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      await page.goto(`${stories.url}/iframe.html?id=${story}&viewMode=story`);
      return { page, errors, others: () => asked.filter((origin) => origin !== stories.url) };
    };

    test('a story shows a component of a remote, with the React of the stories', async (t) => {
      await mustRun(folder, buildCommand(folder, 'remote'));
      const remote = await serve(join(folder, 'remote/dist'));
      t.after(remote.close);
      const { page, errors } = await open(t, 'stories', 'greeting--plain', { REMOTE_ORIGIN: remote.url });
      // Hooks of another React would throw.
      await page.getByRole('button', { name: 'Greetings from the remote: 0' }).click();
      await page.getByRole('button', { name: 'Greetings from the remote: 1' }).waitFor();
      assert.deepEqual(errors, []);
    });

    test('with fedpack/testing, a story shows what stands for the remotes, and asks none of them', async (t) => {
      // The builder reads the app's own configuration too, with its plugin.
      const { page, errors, others } = await open(t, 'apps/site', 'basket--full');
      const basket = page.locator('#storybook-root section');
      await basket.waitFor();
      assert.equal(await basket.innerHTML(), '<b>12.00 €</b> of 13.00 €no reviews<i>No ads today</i>');
      assert.deepEqual(others(), []);
      assert.deepEqual(errors, []);
    });
  });
}
