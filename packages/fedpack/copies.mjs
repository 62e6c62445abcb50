// Puts into the package what stands elsewhere in the repository: the pages of the diagnostics, which every message names as
// `fedpack/docs/errors/…`, and the schema of the manifest.
import { cpSync, rmSync } from 'node:fs';

const COPIES = {
  '../../docs/errors': 'docs/errors',
  '../../crates/fedpack_manifest/schema': 'schema',
};

const here = (path) => new URL(path, import.meta.url);

for (const [from, to] of Object.entries(COPIES)) {
  rmSync(here(to), { recursive: true, force: true });
  cpSync(here(from), here(to), { recursive: true });
}
