import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mustRun, run } from '../../support/command.mjs';
import { buildAndOpen } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** Rslib, which brings an Rsbuild of its own and looks for the plugin by upstream's name. */
const RSLIB = { '@rslib/core': '1.0.1' };

const buildLibrary = (folder) => [join(folder, 'node_modules', '.bin', 'rslib'), 'build', '--root', 'library'];

/** A library in Rslib's format `mf`, with and without the override. */
export function rslibLibrary(published) {
  describe('Rslib with the override', () => {
    let folder;
    before(async () => {
      folder = createProject(published, { overrides: OVERRIDE, devDependencies: RSLIB });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
    });
    after(() => removeProject(folder));

    test('a library in the format mf is a remote that a host shares React with', async () => {
      const remote = { command: buildLibrary(folder), output: 'library/dist/mf' };
      assert.doesNotMatch(await buildAndOpen(folder, { remote }), /fedpack/);
    });

    test('the same library is built as an ES module beside it', () => {
      assert.match(readFileSync(join(folder, 'library/dist/esm/index.js'), 'utf8'), /from "react"/);
    });
  });

  test('Rslib without the override is restarted with the right binding', async (t) => {
    const folder = createProject(published, { devDependencies: RSLIB });
    t.after(() => removeProject(folder));
    await mustRun(folder, ['npm', 'install', '--prefer-offline']);
    const { status, stdout, stderr } = await run(folder, buildLibrary(folder));
    assert.equal(status, 0, stdout + stderr);
    assert.match(stderr, /^fedpack: restarted with its own Rspack binding; /m);
  });
}
