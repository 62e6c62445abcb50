// Puts into the package what stands elsewhere in the repository: the pages of the diagnostics, which every message names as
// `fedpack/docs/errors/…`, the reference of options, and the schema of the manifest.
import { cpSync, rmSync } from 'node:fs';

const COPIES = {
  '../../docs/errors': 'docs/errors',
  '../../docs/options.md': 'docs/options.md',
  '../../crates/fedpack_manifest/schema/manifest.schema.json': 'schema/manifest.schema.json',
};

const here = (path) => new URL(path, import.meta.url);

for (const [from, to] of Object.entries(COPIES)) {
  rmSync(here(to), { recursive: true, force: true });
  cpSync(here(from), here(to), { recursive: true });
}
