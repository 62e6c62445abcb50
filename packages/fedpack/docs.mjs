// Puts the pages of the diagnostics into the package: every message names its page as `fedpack/docs/errors/…`.
import { cpSync, rmSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);

rmSync(here('docs'), { recursive: true, force: true });
cpSync(here('../../docs/errors'), here('docs/errors'), { recursive: true });
