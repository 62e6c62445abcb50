import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { apps } from '@acme/workspace/scripts/apps.mjs';
import { startRemote } from '../support/remote.mjs';
import { schemaProblems as problems } from '../support/schema.mjs';
import { buildApp } from './support/build.mjs';

describe('the schema in the package', () => {
  /** Asserts that a build made both documents, and that they are as the schema has them. */
  const assertValid = async (dist) => {
    const files = (await readdir(dist, { recursive: true })).filter((file) => /mf-(manifest|stats)\.json$/.test(file));
    assert.equal(files.length, 2, files.join());
    for (const file of files)
      assert.deepEqual(problems(JSON.parse(await readFile(join(dist, file), 'utf8'))), [], file);
  };

  for (const { name } of apps) {
    test(`describes what the build of ${name} writes`, async (t) => {
      const { dist, remove } = await buildApp(name);
      t.after(remove);
      await assertValid(dist);
    });
  }

  describe('of a small remote', () => {
    let manifest;

    test('describes what its build writes', async (t) => {
      const remote = await startRemote();
      t.after(remote.remove);
      await assertValid(remote.dist);
      manifest = JSON.parse(await readFile(join(remote.dist, 'mf-manifest.json'), 'utf8'));
    });

    const wrong = {
      'an unknown key among the additions': [(one) => Object.assign(one.fedpack, { colour: 'red' }), '/fedpack'],
      'exports that are no list': [
        (one) => Object.assign(one.fedpack.exposes['./Button'], { exports: 'size' }),
        '/fedpack/exposes/.~1Button/exports',
      ],
      'a hash that is none': [(one) => Object.assign(one.fedpack, { release: 'latest' }), '/fedpack/release'],
      'a name that is no text': [(one) => Object.assign(one, { name: 1 }), '/name'],
      'no exposes at all': [(one) => delete one.exposes, ' '],
    };
    for (const [what, [change, place]] of Object.entries(wrong)) {
      test(`refuses ${what}`, () => {
        const document = structuredClone(manifest);
        change(document);
        const found = problems(document);
        assert.ok(found.length > 0 && found.every((problem) => problem.startsWith(place)), found.join('\n'));
      });
    }

    test('lets an application add fields of its own elsewhere', () => {
      assert.deepEqual(problems({ ...manifest, team: 'ui' }), []);
    });
  });
});
