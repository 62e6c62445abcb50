import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { federation, makeApp } from './support/app.mjs';

const PROGRAM = join(import.meta.dirname, 'support', 'closed-compilers.mjs');
const COMPILERS = 4;

describe('a closed compiler', { timeout: 120_000 }, () => {
  let app;
  before(async () => {
    app = await makeApp();
  });
  after(() => rm(app.folder, { recursive: true, force: true }));

  for (const way of ['run', 'watch']) {
    it(`is collected after ${way}`, async () => {
      const { app: folder, output } = app;
      const asked = JSON.stringify({ app: folder, output, federation, way, compilers: COMPILERS });
      const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', PROGRAM, asked]);
      assert.deepEqual(JSON.parse(stdout), { made: COMPILERS, alive: 0 });
    });
  }
});
