import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { packAll } from './pack.mjs';
import { startRegistry } from './registry.mjs';

/**
 * Tests of what is published: packed once for all of them, and in a registry.
 *
 * @param {string} title
 * @param {(published: Published) => void} define its fields have their values when tests run
 * @typedef {{ packages: Awaited<ReturnType<packAll>>, registry: Awaited<ReturnType<startRegistry>> }} Published
 */
export function describePublished(title, define) {
  describe(title, () => {
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

    define(published);
  });
}
