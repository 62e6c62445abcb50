import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mustRun, run } from '../../support/command.mjs';
import { buildAndOpen } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** npm with the override in package.json. */
export function npmWithOverride(published) {
  describe('npm with the override', () => {
    let folder;
    before(async () => {
      folder = createProject(published, { overrides: OVERRIDE, devDependencies: { typescript: '7.0.2' } });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
    });
    after(() => removeProject(folder));

    test('a host and a remote are built without a word, and run', async () => {
      assert.doesNotMatch(await buildAndOpen(folder), /fedpack/);
    });

    test('Rspack’s own types hold with fedpack’s binding in place', async () => {
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--skipLibCheck', '--types', '', 'types.ts'];
      await mustRun(folder, [join(folder, 'node_modules', '.bin', 'tsc'), ...options]);
    });

    test('the command line and the schema of the manifests are there', async () => {
      const manifest = join('remote', 'dist', 'mf-manifest.json');
      const { stdout } = await mustRun(folder, [
        join(folder, 'node_modules', '.bin', 'fedpack'),
        'diff',
        manifest,
        manifest,
      ]);
      assert.match(stdout, /no changes/);
      const script = "console.log(require('fedpack/manifest.schema.json').$schema)";
      const schema = await mustRun(folder, ['node', '--input-type=commonjs', '-e', script]);
      assert.match(schema.stdout, /json-schema\.org/);
    });

    test('a message names its page on the site that the binding was built for, or else in the package', async () => {
      const { stdout, stderr } = await run(folder, [
        join(folder, 'node_modules', '.bin', 'fedpack'),
        'check',
        'host/src',
      ]);
      const [, page = ''] = /^ *see (\S+)$/m.exec(stdout + stderr) ?? [];
      assert.match(page, /FED070/, stdout + stderr);
      const site = process.env.FEDPACK_DOCS_URL;
      if (site) assert.equal(page, `${site}/errors/FED070`);
      else if (!page.startsWith('https://')) assert.ok(existsSync(join(folder, 'node_modules', page)), page);
    });

    test('the plugin is there by import and by require', async () => {
      const script =
        "import('fedpack').then((esm) => console.log(typeof esm.ModuleFederationPlugin, typeof require('fedpack').ModuleFederationPlugin))";
      const { stdout } = await mustRun(folder, ['node', '--input-type=commonjs', '-e', script]);
      assert.equal(stdout.trim(), 'function function');
    });
  });
}
