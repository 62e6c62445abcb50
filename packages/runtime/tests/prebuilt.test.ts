import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { variants } from '../prebuilt/variants.mjs';

const dist = join(import.meta.dirname, '../dist');
const script = join(import.meta.dirname, 'scenarios/run.ts');
const run = promisify(execFile);

/** What happens in a scenario, line by line. In no order: containers are told of share scopes side by side. */
async function play(scenario: string, file: string, kind: string): Promise<string[]> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, scenario, join(dist, file), kind]);
  return (JSON.parse(stdout) as string[]).sort();
}

/** The same scenarios with the runtime that builds compile, which holds upstream's modules as they are. */
const compiled = new Map<string, Promise<string[]>>();

function expected(scenario: string, kind: string): Promise<string[]> {
  const key = `${scenario} ${kind}`;
  const found = compiled.get(key) ?? play(scenario, 'embed.js', kind);
  compiled.set(key, found);
  return found;
}

/** What a page has of hot updates that bring its first shared modules, and what those say that come too late. */
const AFTER_UPDATES = [
  'a fallback that was moved: "fallback moved"',
  'a little later: "fallback late"',
  'a provided module that was moved: "fallback moved"',
  'an eager one: "provided at once"',
  'at once failed: Module late has come with a hot update and is still being loaded.',
  'invalidated',
  'the first fallback: "fallback first"',
  'the first shared module: "provided first"',
];

for (const file of ['embed.js', 'plain.js']) {
  test(`${file}: hot updates`, async () => {
    assert.deepEqual(await play('updates', file, ''), AFTER_UPDATES);
  });
}

// Builds for the web load remotes by elements of a page.
const inNode = variants.filter(({ target, remotes }) => target !== 'web' || remotes === 'none');

describe('prebuilt runtimes do what one does that is compiled, and tell hooks the same', { concurrency: 2 }, () => {
  for (const { name, remotes } of inNode) {
    if (!name.endsWith('.unshared')) {
      test(`${name}: shared modules`, async () => {
        assert.deepEqual(await play('sharing', `prebuilt/${name}.js`, ''), await expected('sharing', ''));
      });
    }
    if (!name.endsWith('.unshared')) {
      test(`${name}: hot updates`, async () => {
        assert.deepEqual(await play('updates', `prebuilt/${name}.js`, ''), AFTER_UPDATES);
      });
    }
    for (const kind of { none: [], scripts: ['scripts'] }[remotes as string] ?? ['scripts', 'manifests']) {
      test(`${name}: remotes that are ${kind}`, async () => {
        assert.deepEqual(await play('remotes', `prebuilt/${name}.js`, kind), await expected('remotes', kind));
      });
    }
  }
});
