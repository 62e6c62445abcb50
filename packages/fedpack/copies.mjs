// Puts into the package what stands elsewhere in the repository: the documentation, whose pages messages name as
// `fedpack/docs/errors/…` and the README links to, and the schema of the manifest.
import { cpSync, rmSync } from 'node:fs';
import { basename, extname } from 'node:path';

const COPIES = {
  '../../docs': 'docs',
  '../../crates/fedpack_manifest/schema/manifest.schema.json': 'schema/manifest.schema.json',
};

/** What the site alone needs: its tool, its home page, which is a README of its own kind, and a page that is mostly pictures. */
const SITE_ALONE = new Set([
  ...['node_modules', 'dist', 'public', 'index.md', 'package.json', 'package-lock.json'],
  ...['a-day', 'a-day.md'],
]);

/** Pages and their pictures; a folder has no extension. */
const IN_PACKAGE = new Set(['', '.md', '.png', '.json']);

const here = (path) => new URL(path, import.meta.url);

for (const [from, to] of Object.entries(COPIES)) {
  rmSync(here(to), { recursive: true, force: true });
  cpSync(here(from), here(to), {
    recursive: true,
    filter: (path) => !SITE_ALONE.has(basename(path)) && IN_PACKAGE.has(extname(path)),
  });
}
