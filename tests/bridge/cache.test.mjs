import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { build } from '../support/build.mjs';

/** A package that uses React Router, and packages of the names that count, each saying which one it is. */
const files = {
  'index.js': "import { who } from 'menu';\nconsole.log(who);\n",
  'node_modules/menu/package.json': '{ "version": "1.0.0", "main": "index.js" }',
  'node_modules/menu/index.js': "export { who } from 'react-router-dom';\n",
  'node_modules/react-router-dom/package.json': '{ "version": "6.30.6", "main": "index.js" }',
  'node_modules/react-router-dom/index.js': "export const who = 'React Router';\n",
  'node_modules/@module-federation/bridge-react/package.json': '{ "version": "2.8.2" }',
  'node_modules/@module-federation/bridge-react/dist/router-v6.es.js': "export const who = 'the bridge';\n",
};

test('a persistent cache of before the application depended on the bridge is not used', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-bridge-cache-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const write = async (file, text) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const built = async (...dependencies) => {
    const packages = Object.fromEntries(dependencies.map((name) => [name, '*']));
    await write('package.json', JSON.stringify({ name: 'app', dependencies: packages }));
    const cache = { type: 'persistent', storage: { type: 'filesystem', directory: join(folder, 'cache') } };
    const { errors } = await build(folder, join(folder, 'dist'), { name: 'app' }, { cache });
    assert.deepEqual(errors, []);
    return readFile(join(folder, 'dist/main.js'), 'utf8');
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  assert.match(await built('menu', 'react-router-dom'), /'React Router'/);
  assert.match(await built('menu', 'react-router-dom', '@module-federation/bridge-react'), /'the bridge'/);
});
