import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { buildAndOpen, buildCommand } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** Rsbuild's own plugins for other frameworks and style sheets, and what they compile. */
const PLUGINS = {
  '@rsbuild/plugin-less': '1.6.4',
  '@rsbuild/plugin-sass': '2.0.1',
  '@rsbuild/plugin-svelte': '1.1.2',
  '@rsbuild/plugin-vue': '1.2.9',
  svelte: '5.57.3',
  vue: '3.5.45',
};

/** A component of Vue, with Sass, and one of Svelte, with Less, from a remote. The host has Vue and Sass. */
export function frameworksBeside(published) {
  describe('Rsbuild’s plugins for Vue, Svelte, Sass and Less, beside fedpack’s', () => {
    let folder;
    before(async () => {
      folder = createProject(published, { overrides: OVERRIDE, devDependencies: PLUGINS });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
    });
    after(() => removeProject(folder));

    test('a host shows components of a remote with their styles, and with one Vue', async () => {
      const application = (name) => {
        const root = join('frameworks', name);
        return { command: buildCommand(folder, root), output: join(root, 'dist') };
      };
      const pair = { remote: application('remote'), host: application('host') };
      const stderr = await buildAndOpen(folder, { ...pair, look: showsBoth });
      assert.doesNotMatch(stderr, /fedpack|FED\d/);
    });
  });
}

async function showsBoth(page) {
  for (const [framework, color] of [
    ['Vue', 'rgb(1, 2, 3)'],
    ['Svelte', 'rgb(4, 5, 6)'],
  ]) {
    const button = (count) => page.getByRole('button', { name: `${framework} of the remote: ${count}` });
    await button(0).click();
    await button(1).waitFor();
    assert.equal(await button(1).evaluate((element) => getComputedStyle(element).color), color);
  }
  await page.getByText('one Vue: true').waitFor();
  const heading = page.getByRole('heading', { name: 'Host' });
  assert.equal(await heading.evaluate((element) => getComputedStyle(element).color), 'rgb(7, 8, 9)');
}
