import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { mustRun } from '../../support/command.mjs';
import { serve } from '../../support/serve.mjs';
import { buildCommand } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** Storybook with Rsbuild as its builder. */
const STORYBOOK = {
  storybook: '10.6.0',
  'storybook-builder-rsbuild': '3.6.0',
  'storybook-react-rsbuild': '3.6.0',
};

/** A story that shows what a remote exposes. */
export function storyOfRemote(published) {
  describe('Storybook’s Rsbuild builder with the override', () => {
    let folder;
    let browser;
    before(async () => {
      folder = createProject(published, { overrides: OVERRIDE, devDependencies: STORYBOOK });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
      browser = await chromium.launch(chromiumLaunchOptions());
    });
    after(async () => {
      await browser?.close();
      removeProject(folder);
    });

    test('a story shows a component of a remote, with the React of the stories', async (t) => {
      await mustRun(folder, buildCommand(folder, 'remote'));
      const remote = await serve(join(folder, 'remote/dist'));
      t.after(remote.close);
      const storybook = [join(folder, 'node_modules/.bin/storybook'), 'build', '--disable-telemetry'];
      const { stderr } = await mustRun(join(folder, 'stories'), storybook, { REMOTE_ORIGIN: remote.url });
      assert.doesNotMatch(stderr, /fedpack/);
      const stories = await serve(join(folder, 'stories/storybook-static'));
      t.after(stories.close);

      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${stories.url}/iframe.html?id=greeting--plain&viewMode=story`);
      // Hooks of another React would throw.
      await page.getByRole('button', { name: 'Greetings from the remote: 0' }).click();
      await page.getByRole('button', { name: 'Greetings from the remote: 1' }).waitFor();
      assert.deepEqual(errors, []);
    });
  });
}
