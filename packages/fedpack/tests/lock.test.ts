import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Started, serve } from './fetch.server.js';
import { configOf, fedpack, manifestOf, put, workspaceOf } from './lock.support.js';

/** A server of manifests, which a test may change while it runs. */
async function remotesOf(manifests: Record<string, string>): Promise<Started> {
  return serve(({ url = '' }, response) => {
    const text = manifests[url.slice(1)];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
}

function lockOf(root: string, app: string): string {
  return readFileSync(join(root, 'apps', app, 'fedpack.lock'), 'utf8');
}

test('each app gets its lock file, each manifest is asked for once, and a second run changes nothing', async () => {
  const manifests = { 'ui.json': manifestOf('ui', { './Button': ['default'] }), 'cart.json': manifestOf('cart', {}) };
  const { origin, asked } = await remotesOf(manifests);
  const ui = `ui@${origin}/ui.json`;
  const root = workspaceOf({
    shell: { remotes: { ui, cart: `cart@${origin}/cart.json` } },
    admin: { remotes: { design: ui } },
    alone: { exposes: { './App': './src/App' } },
  });
  const first = await fedpack(root, 'lock');
  assert.deepEqual(first, {
    code: 0,
    out: 'apps/admin/fedpack.lock\n  design  new\napps/shell/fedpack.lock\n  cart  new\n  ui    new\n',
    err: '',
  });
  assert.deepEqual(asked.toSorted(), ['/cart.json', '/ui.json']);
  assert.match(lockOf(root, 'admin'), /alias = "design"/);
  assert.match(lockOf(root, 'shell'), /alias = "cart".*alias = "ui".*key = "\.\/Button"/s);
  assert.ok(!existsSync(join(root, 'apps/alone/fedpack.lock')));

  const written = lockOf(root, 'shell');
  const second = await fedpack(join(root, 'apps/shell'), 'lock');
  assert.deepEqual(second, {
    code: 0,
    out: 'apps/shell/fedpack.lock\n  cart  unchanged\n  ui    unchanged\n',
    err: '',
  });
  assert.equal(lockOf(root, 'shell'), written);
});

test('what a remote changed is said, what breaks first; `--check` shows it and writes nothing', async () => {
  const manifests = { 'ui.json': manifestOf('ui', { './Old': ['default'], './Button': ['default'] }) };
  const { origin } = await remotesOf(manifests);
  const root = workspaceOf({ shell: { remotes: { ui: `ui@${origin}/ui.json` } } });
  const missing = await fedpack(root, 'lock', '--check');
  assert.equal(missing.code, 1);
  assert.ok(!existsSync(join(root, 'apps/shell/fedpack.lock')));
  await fedpack(root, 'lock');
  assert.equal((await fedpack(root, 'lock', '--check')).code, 0);

  const before = lockOf(root, 'shell');
  manifests['ui.json'] = manifestOf('ui', { './Button': ['default', 'Icon'] });
  const checked = await fedpack(root, 'lock', '--check');
  assert.equal(checked.code, 1);
  assert.match(checked.out, /^ {2}ui {2}updated: 2 changes, 1 breaking: \.\/Old: /m);
  assert.match(checked.out, /^--- apps\/shell\/fedpack\.lock\n\+\+\+ apps\/shell\/fedpack\.lock\n@@/m);
  assert.match(checked.out, /^-key = "\.\/Old"$/m);
  assert.equal(lockOf(root, 'shell'), before);

  const { code, out } = await fedpack(root, 'lock');
  assert.equal(code, 0);
  assert.match(out, /updated: 2 changes, 1 breaking: \.\/Old: /);
  assert.doesNotMatch(lockOf(root, 'shell'), /Old/);
});

test('a remote that cannot be reached keeps its entry, and one warning names it', async () => {
  const manifests: Record<string, string> = {
    'ui.json': manifestOf('ui', { './Button': [] }),
    'cart.json': manifestOf('cart', {}),
    'page.json': manifestOf('page', {}),
  };
  const { origin } = await remotesOf(manifests);
  const remotes = ['ui', 'cart', 'page'].map((name) => [name, `${name}@${origin}/${name}.json`]);
  const root = workspaceOf({ shell: { remotes: Object.fromEntries(remotes) } });
  await fedpack(root, 'lock');
  const before = lockOf(root, 'shell');

  delete manifests['ui.json'];
  manifests['page.json'] = '<html></html>';
  manifests['cart.json'] = '{ "name": 1 }';
  const { code, out, err } = await fedpack(root, 'lock');
  assert.equal(code, 0);
  assert.equal(
    out,
    `apps/shell/fedpack.lock\n${['cart', 'page', 'ui'].map((name) => `  ${name.padEnd(4)}  kept\n`).join('')}`,
  );
  assert.equal(lockOf(root, 'shell'), before);
  assert.equal(err.match(/warning/g)?.length, 1);
  assert.ok(err.includes(`  ui: HTTP status 404 (${origin}/ui.json)\n`), err);
  assert.ok(err.includes(`  page: a web page, not a manifest (${origin}/page.json)\n`), err);
  assert.match(err, /^ {2}cart: .+\/cart\.json\)$/m);
  assert.equal((await fedpack(root, 'lock', '--check')).code, 0);
});

test('nothing is written where nothing is known', async () => {
  const { origin } = await remotesOf({});
  const root = workspaceOf({ shell: { remotes: { ui: `ui@${origin}/ui.json`, old: `old@${origin}/remoteEntry.js` } } });
  const { code, out, err } = await fedpack(root, 'lock');
  assert.equal(code, 0);
  assert.equal(
    out,
    'apps/shell/fedpack.lock\n  old  skipped: a build cannot tell where its manifest is\n  ui   skipped\n',
  );
  assert.match(err, /ui: HTTP status 404/);
  assert.ok(!existsSync(join(root, 'apps/shell/fedpack.lock')));
});

test('a remote that is no longer one loses its entry, unless another one cannot be reached', async () => {
  const manifests: Record<string, string> = { 'ui.json': manifestOf('ui', {}), 'cart.json': manifestOf('cart', {}) };
  const { origin } = await remotesOf(manifests);
  const ui = { ui: `ui@${origin}/ui.json` };
  const root = workspaceOf({ shell: { remotes: { ...ui, cart: `cart@${origin}/cart.json` } } });
  await fedpack(root, 'lock');
  put(root, { 'apps/shell/rspack.config.mjs': configOf({ remotes: ui }) });
  const text = manifests['ui.json'] as string;
  delete manifests['ui.json'];
  await fedpack(root, 'lock');
  assert.match(lockOf(root, 'shell'), /alias = "cart"/);
  manifests['ui.json'] = text;
  assert.equal((await fedpack(root, 'lock')).out, 'apps/shell/fedpack.lock\n  cart  removed\n  ui    unchanged\n');
  assert.doesNotMatch(lockOf(root, 'shell'), /alias = "cart"/);
});

test('a lock file that apps share loses an entry when no app has the remote, and not for one of them', async () => {
  const manifests = { 'ui.json': manifestOf('ui', {}), 'cart.json': manifestOf('cart', {}) };
  const { origin } = await remotesOf(manifests);
  const contract = { lockFile: '../../fedpack.lock' };
  const ui = { ui: `ui@${origin}/ui.json` };
  const cart = { cart: `cart@${origin}/cart.json` };
  const root = workspaceOf({ shell: { remotes: ui, contract }, admin: { remotes: cart, contract } });
  await fedpack(root, 'lock');
  const both = readFileSync(join(root, 'fedpack.lock'), 'utf8');
  assert.match(both, /alias = "cart".*alias = "ui"/s);
  const one = await fedpack(join(root, 'apps/shell'), 'lock');
  assert.deepEqual(one, { code: 0, out: 'fedpack.lock\n  cart  unchanged\n  ui    unchanged\n', err: '' });
  assert.equal(readFileSync(join(root, 'fedpack.lock'), 'utf8'), both);
  put(root, { 'apps/admin/rspack.config.mjs': configOf({ remotes: ui, contract }) });
  assert.equal((await fedpack(root, 'lock')).out, 'fedpack.lock\n  cart  removed\n  ui    unchanged\n');
});

test('remotes that are named are looked at alone', async () => {
  const manifests = { 'ui.json': manifestOf('ui', {}), 'cart.json': manifestOf('cart', {}) };
  const { origin, asked } = await remotesOf(manifests);
  const remotes = { ui: `ui@${origin}/ui.json`, cart: `cart@${origin}/cart.json` };
  const root = workspaceOf({ shell: { remotes }, admin: { remotes: { cart: remotes.cart } } });
  await fedpack(root, 'lock');
  asked.length = 0;
  assert.equal((await fedpack(root, 'lock', 'ui')).code, 0);
  assert.deepEqual(asked, ['/ui.json']);
  assert.match(lockOf(root, 'shell'), /alias = "cart"/);
  const lost = await fedpack(root, 'lock', 'iu');
  assert.deepEqual(lost, {
    code: 2,
    out: '',
    err: 'fedpack: no app here has a remote named iu; known remotes: cart, ui\n',
  });
});

test('the options say where manifests and the lock file are, and whether there is one', async () => {
  const contract = { manifests: { ui: '../ui/dist/mf-manifest.json' }, lockFile: 'locks/remotes.lock' };
  const remotes = { ui: 'ui@https://cdn.example/remoteEntry.js' };
  const root = workspaceOf({
    shell: { remotes, contract },
    unchecked: { remotes, contract: false },
    unlocked: { remotes, contract: { ...contract, lock: false } },
  });
  put(root, { 'apps/ui/dist/mf-manifest.json': manifestOf('ui', {}) });
  const { out, err } = await fedpack(root, 'lock');
  assert.deepEqual({ out, err }, { out: 'apps/shell/locks/remotes.lock\n  ui  new\n', err: '' });
  assert.match(
    readFileSync(join(root, 'apps/shell/locks/remotes.lock'), 'utf8'),
    /manifest = "\.\.\/ui\/dist\/mf-manifest\.json"/,
  );
});

test('a password reaches the server, and neither the lock file nor the terminal', async () => {
  const manifests = { 'ui.json': manifestOf('ui', {}) };
  const { origin } = await remotesOf(manifests);
  const secret = origin.replace('//', '//ann:secret@');
  const root = workspaceOf({ shell: { remotes: { ui: `ui@${secret}/ui.json`, gone: `gone@${secret}/gone.json` } } });
  const { out, err } = await fedpack(root, 'lock');
  assert.match(out, /ui {4}new/);
  assert.match(err, /HTTP status 404/);
  assert.ok(lockOf(root, 'shell').includes(`manifest = "${origin}/ui.json"`));
  assert.doesNotMatch(out + err + lockOf(root, 'shell'), /secret/);
});

test('a configuration that cannot be loaded is named, and the others get their lock files', async () => {
  const { origin } = await remotesOf({ 'ui.json': manifestOf('ui', {}) });
  const root = workspaceOf({ shell: { remotes: { ui: `ui@${origin}/ui.json` } }, broken: {} });
  put(root, { 'apps/broken/rspack.config.mjs': 'throw new Error("no such setting");' });
  const { code, out, err } = await fedpack(root, 'lock');
  assert.equal(code, 2);
  assert.match(err, /^fedpack: warning: apps\/broken\/rspack\.config\.mjs cannot be loaded: .*no such setting/);
  assert.equal(out, 'apps/shell/fedpack.lock\n  ui  new\n');
});

test('a lock file that is damaged is not written over', async () => {
  const { origin } = await remotesOf({ 'ui.json': manifestOf('ui', {}) });
  const root = workspaceOf({ shell: { remotes: { ui: `ui@${origin}/ui.json` } } });
  await fedpack(root, 'lock');
  const file = join(root, 'apps/shell/fedpack.lock');
  const damaged = `<<<<<<< ours\n${readFileSync(file, 'utf8')}`;
  writeFileSync(file, damaged);
  const { code, err } = await fedpack(root, 'lock');
  assert.equal(code, 2);
  assert.match(err, /^fedpack: apps\/shell\/fedpack\.lock: /);
  assert.equal(readFileSync(file, 'utf8'), damaged);
  rmSync(file);
});

test('a workspace without remotes is fine', async () => {
  const root = workspaceOf({ alone: { exposes: { './App': './src/App' } } });
  assert.deepEqual(await fedpack(root, 'lock'), { code: 0, out: 'no app in this workspace has remotes\n', err: '' });
});
