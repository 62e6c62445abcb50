import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { rslibLibrary } from './cases/rslib.mjs';
import { storyOfRemote } from './cases/storybook.mjs';
import { packAll } from './support/pack.mjs';
import { startRegistry } from './support/registry.mjs';

describe('what is published, below other tools on Rsbuild', () => {
  const published = { packages: [], registry: undefined };
  let folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fedpack-packed-'));
    published.packages = await packAll(folder);
    published.registry = await startRegistry(published.packages);
  });
  after(async () => {
    await published.registry?.close();
    rmSync(folder, { recursive: true });
  });

  rslibLibrary(published);
  storyOfRemote(published);
});
