import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { npmWithOverride } from './cases/npm.mjs';
import { pnpmWithOverride } from './cases/pnpm.mjs';
import { restartWithoutOverride } from './cases/restart.mjs';
import { sizeOfInstallation } from './cases/size.mjs';
import { describePublished } from './support/published.mjs';

describePublished('what is published, installed in an empty folder', (published) => {
  test('every entry of a package.json is in the package', () => {
    for (const { manifest, contents } of published.packages.filter(({ isBare }) => !isBare)) {
      for (const file of entriesOf(manifest)) {
        // A pattern leads to all files of its folder, of which there must be some.
        const [folder, pattern] = file.split('*');
        const isThere =
          pattern === undefined ? contents.includes(file) : contents.some((one) => one.startsWith(folder));
        assert.ok(isThere, `${manifest.name} lacks ${file}`);
      }
    }
  });

  test('what the pages of a package link to is in it', () => {
    for (const { folder, manifest, contents } of published.packages) {
      const pages = contents.filter((file) => file.endsWith('.md') && !file.startsWith('templates/'));
      for (const page of pages) {
        for (const file of linkedBy(page, readFileSync(join(folder, page), 'utf8'))) {
          assert.ok(contents.includes(file), `${manifest.name}: ${page} links to ${file}`);
        }
      }
    }
    const { contents } = published.packages.find((one) => one.manifest.name === 'fedpack');
    for (const page of ['README.md', 'docs/quick-start.md', 'docs/migrate/enhanced.md', 'docs/errors/FED002.md']) {
      assert.ok(contents.includes(page), page);
    }
  });

  test('fedpack asks for six packages at most, and hands on the licences of what is bundled', () => {
    const { manifest, contents } = published.packages.find((one) => one.manifest.name === 'fedpack');
    assert.ok(Object.keys(manifest.dependencies).length <= 6, Object.keys(manifest.dependencies).join());
    assert.ok(contents.includes('dist/third-party-licenses.txt'));
  });

  sizeOfInstallation(published);
  npmWithOverride(published);
  pnpmWithOverride(published);
  restartWithoutOverride(published);
});

/** The files that a page links to, relative to its package. */
function linkedBy(page, markdown) {
  const text = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\((?![a-z]+:)([^)#\s]+)/g)].map(([, link]) => posix.join(posix.dirname(page), link));
}

/** The files that `main`, `types`, `bin` and `exports` lead to. */
function entriesOf({ main, types, bin, exports: entries }) {
  const leaves = (value) => (typeof value === 'object' && value ? Object.values(value).flatMap(leaves) : [value]);
  return leaves([main, types, bin, entries])
    .filter((file) => typeof file === 'string')
    .map((file) => file.replace(/^\.\//, ''));
}
