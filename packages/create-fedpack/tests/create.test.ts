import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fedpack from '../../fedpack/package.json' with { type: 'json' };
import { TEMPLATES } from '../src/templates.js';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');
const TSX = fileURLToPath(import.meta.resolve('tsx'));
const BINDING = 'npm:@fedpack/binding@0.1.0';

const root = mkdtempSync(join(tmpdir(), 'fedpack-create-'));
after(() => rmSync(root, { recursive: true }));

/** Runs the command as a package manager does. */
function create(manager: string, ...args: string[]) {
  const env = { ...process.env, npm_config_user_agent: `${manager}/10.0.0 node/v20.19.0` };
  const command = ['--import', `file://${TSX}`, MAIN, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

test('every template is there, and none is forgotten', () => {
  const folder = join(import.meta.dirname, '..', 'templates');
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(TEMPLATES).sort());
});

test('a project has the name of its folder, versions that fit, and says what to do next', () => {
  const { status, stdout, stderr } = create('npm', 'My Shop', '--template', 'react-host');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /cd My Shop\n {2}npm install\n {2}npm run dev\n/);
  const { name, devDependencies, overrides } = json('My Shop', 'package.json');
  assert.equal(name, 'my-shop');
  assert.deepEqual(
    [devDependencies.fedpack, devDependencies['@rspack/core'], devDependencies['@rsbuild/core']],
    ['0.1.0', fedpack.peerDependencies['@rspack/core'], fedpack.devDependencies['@rsbuild/core']],
  );
  assert.deepEqual(overrides, { '@rspack/binding': BINDING });
  assert.ok(existsSync(join(root, 'My Shop', '.gitignore')));
});

test('no version is left open', () => {
  for (const template of Object.keys(TEMPLATES)) {
    create('npm', `all-${template}`, '--template', template);
    const files = readdirSync(join(root, `all-${template}`), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((one) => one.endsWith('package.json'))) {
      const { dependencies, devDependencies } = json(`all-${template}`, file);
      const open = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => range === '*');
      assert.deepEqual(
        open.map(([name]) => name).filter((name) => name !== '@acme/ui'),
        [],
        `${template}/${file}`,
      );
    }
  }
});

test('pnpm, Yarn and Bun get the override and the workspace where they read them', () => {
  create('pnpm', 'p', '--template', 'vue-workspace');
  assert.match(readFileSync(join(root, 'p', 'pnpm-workspace.yaml'), 'utf8'), /^packages:\n {2}- apps\/\*\n/);
  assert.match(readFileSync(join(root, 'p', 'pnpm-workspace.yaml'), 'utf8'), /'@rspack\/binding': npm:@fedpack/);
  assert.equal(json('p', 'package.json').workspaces, undefined);
  assert.equal(json('p', 'apps', 'shell', 'package.json').dependencies['@acme/ui'], 'workspace:*');
  create('yarn', 'y', '--template', 'react-remote');
  assert.deepEqual(json('y', 'package.json').resolutions, { '@rspack/binding': BINDING });
  create('bun', 'b', '--template', 'react-remote');
  assert.deepEqual(json('b', 'package.json').overrides, { '@rspack/binding': BINDING });
});

test('an empty repository is taken, a folder with files is not', () => {
  mkdirSync(join(root, 'repository', '.git'), { recursive: true });
  assert.equal(create('npm', 'repository', '-t', 'vue-remote').status, 0);
  mkdirSync(join(root, 'taken'));
  writeFileSync(join(root, 'taken', 'notes.txt'), '');
  const { status, stderr } = create('npm', 'taken', '-t', 'vue-remote');
  assert.equal(status, 2);
  assert.match(stderr, /taken is not empty/);
  assert.deepEqual(readdirSync(join(root, 'taken')), ['notes.txt']);
});

const misuses: [string, string[], RegExp][] = [
  ['an unknown template', ['x', '--template', 'angular'], /unknown template angular; choose one of react-host, /],
  ['an unknown option', ['x', '--nonsense', 'y'], /Unknown option '--nonsense'/],
  ['two folders', ['x', 'y'], /expected one folder, got x, y/],
  ['nothing, without a terminal', [], /no terminal to ask questions on: pass a folder and --template/],
];

for (const [what, args, message] of misuses) {
  test(`${what}: a short message, and nothing is made`, () => {
    const { status, stderr } = create('npm', ...args);
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.equal(existsSync(join(root, 'x')), false);
  });
}
