import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { aliasesOf, optionsOf, remotesOf, SHELL, SHOWN, workspaceFiles } from '../app/workspace.mjs';
import { caseNamed } from '../cases.mjs';

const one = caseNamed('download');
const files = workspaceFiles(one, '19.0.0');
const apps = [SHELL, ...remotesOf(one)];
const IMPORT = /(?:from|import|import\() ?'([^']+)'/g;

test('the same text each time', () => {
  assert.deepEqual(workspaceFiles(one, '19.0.0'), files);
});

test('a page and three remotes, each with a name of its own and as many modules as the case says', () => {
  assert.deepEqual(apps, ['shell', 'remote-1', 'remote-2', 'remote-3']);
  for (const app of apps) {
    const own = Object.keys(files).filter((path) => path.startsWith(`apps/${app}/`));
    assert.equal(own.filter((path) => /\/M\d+\.tsx?$/.test(path)).length, one.modules);
    // By it a bundler keeps the chunks of one application from those of another.
    assert.equal(JSON.parse(files[`apps/${app}/package.json`]).name, app);
  }
});

test('every file that is imported is there, and all that is shared is one copy', () => {
  for (const [path, source] of Object.entries(files)) {
    for (const [, request] of source.matchAll(IMPORT)) {
      if (!request.startsWith('.')) continue;
      const file = posix.join(posix.dirname(path), request);
      assert.ok(
        ['', '.ts', '.tsx'].some((ending) => files[file + ending] !== undefined),
        `${path}: ${request}`,
      );
    }
  }
  const installed = Object.keys(files).filter((path) => path.includes('node_modules/'));
  assert.ok(installed.length > 0 && installed.every((path) => path.startsWith('node_modules/')));
});

test('what the shell imports of a remote is exposed, and is there where all is one build', () => {
  const origins = Object.fromEntries(apps.map((app, at) => [app, `http://127.0.0.1:${at}`]));
  const { remotes } = optionsOf(one, SHELL, origins);
  const requests = [...files['apps/shell/src/App.tsx'].matchAll(/import\('([^']+)'\)/g)].map(([, request]) => request);
  assert.deepEqual(Object.keys(aliasesOf(one)), requests);
  for (const [at, request] of requests.entries()) {
    const [remote, key] = request.split('/');
    const { name, exposes } = optionsOf(one, remote, origins);
    assert.equal(remotes[remote], `${name}@${origins[remote]}/mf-manifest.json`);
    assert.equal(files[posix.join('apps', remote, exposes[`./${key}`])], files[`apps/${apps[at + 1]}/src/Widget.tsx`]);
    assert.ok(files[posix.join('apps/shell', aliasesOf(one)[request])]);
  }
});

test('a remote tells on the page when it is mounted', () => {
  for (const remote of remotesOf(one)) {
    const text = files[`apps/${remote}/src/Widget.tsx`];
    assert.ok(text.includes(`useEffect(() => setShown('${remote}'), [])`) && text.includes(`${SHOWN}={shown}`), text);
  }
});
