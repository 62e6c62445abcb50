import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { configOf, manifestOf, put, workspaceOf } from './lock.support.js';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const TSX = import.meta.resolve('tsx');

/** A workspace whose report is longer than a pipe holds, as its configurations are. */
function large(): string {
  const exposes = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`./${index}`, `./src/${index}.js`]));
  const root = workspaceOf({ ui: { name: 'ui', exposes } });
  const remotes = { ui: `ui@${pathToFileURL(join(root, 'ui.json'))}` };
  put(root, {
    'ui.json': manifestOf('ui', { './App': ['default'] }),
    'apps/host/package.json': '{ "name": "host" }',
    'apps/host/rspack.config.mjs': configOf({ name: 'host', remotes }),
  });
  return root;
}

/** Runs a command whose reader goes away after the first piece of what it prints, or at once. */
function head(cwd: string, args: string[], { stream = 'stdout', pieces = 1 } = {}) {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [read, other] = stream === 'stdout' ? [child.stdout, child.stderr] : [child.stderr, child.stdout];
  if (pieces === 0) read.destroy();
  else read.once('data', () => read.destroy());
  let text = '';
  other.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  return new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, text }));
  });
}

const commands = [
  ['--help'],
  ['graph', '--format', 'json'],
  ['check'],
  ['check', '--format', 'json'],
  ['lock', '--check'],
];

for (const args of commands) {
  test(`\`fedpack ${args.join(' ')}\` is quiet where nobody reads what it prints`, async () => {
    assert.deepEqual(await head(large(), args, { pieces: 0 }), { code: 141, text: '' });
  });
}

test('who reads the beginning of a long graph gets it, and the command ends quietly', async () => {
  assert.deepEqual(await head(large(), ['graph', '--format', 'json']), { code: 141, text: '' });
});

test('a command whose output nobody reads does its work all the same', async () => {
  const root = large();
  const { code, text } = await head(root, ['lock'], { pieces: 0 });
  assert.deepEqual({ code, text }, { code: 141, text: '' });
  assert.ok(existsSync(join(root, 'apps/host/fedpack.lock')));
});

test('where nobody reads what configurations print, the report is the same', async () => {
  const root = large();
  const loud = `for (let line = 0; line < 10000; line++) console.error('a line of a configuration');\n`;
  put(root, {
    'apps/loud/package.json': '{ "name": "loud" }',
    'apps/loud/rspack.config.mjs': `${loud}export default {};\n`,
  });
  const { code, text } = await head(root, ['check', '--format', 'json'], { stream: 'stderr', pieces: 0 });
  const { diagnostics } = JSON.parse(text) as { diagnostics: { code: string }[] };
  assert.equal(
    diagnostics.some((one) => one.code === 'FED068'),
    false,
    text.slice(0, 1000),
  );
  assert.ok(code === 0 || code === 1, String(code));
});

// Linux has a disk that is always full.
if (existsSync('/dev/full')) {
  test('output for which there is no room is said so', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--import', TSX, MAIN, '--help'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 2);
    assert.match(err, /^fedpack: the output cannot be written: ENOSPC[^\n]*\n$/);
  });
}
