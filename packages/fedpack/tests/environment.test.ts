import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readEnvironment } from '../src/native/environment.js';

const folder = mkdtempSync(join(tmpdir(), 'fedpack-environment-'));
after(() => rmSync(folder, { recursive: true }));

const policies = { retry: '/retry.js', fallback: '/fallback.js', origins: '/origins.js' };
const entries = { embed: '/embed.js', plain: '/plain.js', staticImports: '/static-imports.js', policies };

test('the build’s version is the variable’s, else package.json’s, else `local`', () => {
  assert.equal(readEnvironment(entries, folder, {}).buildVersion, 'local');
  writeFileSync(join(folder, 'package.json'), '{ "version": "3.2.1" }');
  assert.equal(readEnvironment(entries, folder, {}).buildVersion, '3.2.1');
  assert.equal(readEnvironment(entries, folder, { MF_BUILD_VERSION: '4.0.0' }).buildVersion, '4.0.0');
  writeFileSync(join(folder, 'package.json'), 'not JSON');
  assert.equal(readEnvironment(entries, folder, {}).buildVersion, 'local');
});
