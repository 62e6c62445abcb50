import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadAll } from '../src/workspace/load/pool.js';
import type { LoadAnswer } from '../src/workspace/load/protocol.js';
import { folder } from './support/folder.js';

const PLUGIN = 'class ModuleFederationPlugin { constructor(options) { this._options = options; } }';

/** A configuration that does this, and is an app of this name. */
const config = (name: string, code: string) =>
  `${PLUGIN}\n${code}\nexport default { plugins: [new ModuleFederationPlugin({ name: '${name}' })] };\n`;

/** Configurations that share a process with one that does this. */
async function load(code: string): Promise<LoadAnswer[]> {
  const root = folder({ 'a.mjs': config('a', ''), 'b.mjs': config('b', code), 'c.mjs': config('c', '') });
  const tasks = ['a', 'b', 'c'].map((name) => ({
    tool: 'rspack' as const,
    folder: root,
    file: join(root, `${name}.mjs`),
  }));
  return loadAll(tasks, () => {});
}

const talks: [string, string][] = [
  ['tells its parent that it is ready, as process managers ask for', `process.send?.('ready');`],
  ['sends an object', `process.send({ type: 'ready' });`],
  ['sends what an answer looks like', `process.send({ loaded: [] }); process.send({ problem: 'none' });`],
  ['sends nothing, null and a number', `process.send(null); process.send(0);`],
  ['sends when it has been loaded', `setImmediate(() => process.send({ loaded: [] }));`],
  ['sends for ever', `setInterval(() => process.send({ settings: {} }), 1);`],
  ['hands back what it is sent', `process.on('message', (message) => process.send(message));`],
  ['sends from a promise that nobody awaits', `Promise.resolve().then(() => process.send({ id: 1, answer: {} }));`],
  ['takes process.send away', `process.send = undefined;`],
  ['puts another process.send in its place', `process.send = () => true;`],
];

for (const [what, code] of talks) {
  test(`a configuration that ${what} is loaded, and so is the next`, async () => {
    const answers = await load(code);
    const names = answers.map((answer) => ('loaded' in answer ? answer.loaded[0]?.parts[0]?.options : answer));
    assert.deepEqual(names, [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
  });
}

test('a configuration that hangs up is reported, and the next is loaded', async () => {
  const [first, second, third] = await load(`process.disconnect();`);
  assert.ok(first && 'loaded' in first && third && 'loaded' in third);
  assert.ok(second && 'problem' in second && /^it ended the process/.test(second.problem), JSON.stringify(second));
});
