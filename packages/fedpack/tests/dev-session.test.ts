import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DevApp } from '../src/cli/dev/apps.js';
import { commandFor, environmentFor } from '../src/cli/dev/command.js';
import { insideOf } from '../src/cli/dev/inside.js';
import { readVersions } from '../src/cli/dev/rest.js';
import { localVersions, mergeVersions, missingIn } from '../src/cli/dev/versions.js';
import { serveVersions } from '../src/dev/middleware.js';
import { withSessionRemotes } from '../src/dev/remotes.js';
import { readSession, writeSession } from '../src/dev/session.js';

const session = {
  versions: { shop: 'http://localhost:3001/m.json' },
  path: '/remotes.json',
  origins: [],
  galleries: [],
};

const app = (name: string, server: DevApp['server']): DevApp => {
  const containers = [{ name: `mfe_${name}`, file: 'static/m.json' }];
  return { name, folder: name, package: name, ids: [], containers, server, scripts: {} };
};

test('a session is read as it was written; what is none is none', () => {
  assert.deepEqual(readSession({ FEDPACK_DEV: writeSession(session) }), session);
  for (const text of [undefined, '', '{', '[]', '{}', '{"versions":1}']) {
    assert.equal(readSession({ FEDPACK_DEV: text }), undefined);
  }
  assert.deepEqual(readSession({ FEDPACK_DEV: '{"versions":{},"path":"x","origins":[1,"https://a"]}' }), {
    versions: {},
    path: '/remotes.json',
    origins: ['https://a'],
    galleries: [],
  });
});

test('remotes of a configuration are where the session says, in each form that the option has', () => {
  const moved = (remotes: unknown) => (withSessionRemotes({ remotes }, session) as { remotes: unknown }).remotes;
  const there = 'shop@http://localhost:3001/m.json';
  assert.deepEqual(moved({ a: 'shop@https://cdn.example/m.json', b: 'cart@https://cdn.example/m.json' }), {
    a: there,
    b: 'cart@https://cdn.example/m.json',
  });
  assert.deepEqual(moved({ a: { external: ['shop@/m.json', 'shop@https://b'], shareScope: 'x' } }), {
    a: { external: there, shareScope: 'x' },
  });
  assert.deepEqual(moved(['shop@https://cdn.example/m.json', { a: ['shop@https://x', 'shop@https://y'] }]), [
    there,
    { a: there },
  ]);
  const expressions = { a: 'promise import("shop@https://x")', b: 'shop', c: { external: 1 }, d: null };
  assert.deepEqual(moved(expressions), expressions);
});

test('without a session, and where options cannot be read, they stay as they are', () => {
  const options = { remotes: { a: 'shop@https://cdn.example/m.json' } };
  assert.equal(withSessionRemotes(options, undefined), options);
  const hostile = {
    get remotes(): never {
      throw new Error('no');
    },
  };
  assert.equal(withSessionRemotes(hostile, session), hostile);
  assert.equal(withSessionRemotes(null, session), null);
});

test('the path of the version config is answered, and no other', () => {
  const answer = (url: string) => {
    let body: string | undefined;
    let passed = false;
    const response = { setHeader: () => {}, end: (text: string) => (body = text) };
    serveVersions(session)({ url }, response, () => {
      passed = true;
    });
    return passed ? 'passed' : body;
  };
  assert.equal(answer('/remotes.json?x#y'), JSON.stringify(session.versions));
  assert.equal(answer('/remotes.json5'), 'passed');
  assert.equal(answer('/'), 'passed');
});

test('apps of this machine are in the version config by their containers, in the form that it has', () => {
  const ports = new Map([
    [app('shop', { host: '127.0.0.1', port: 1 }), 3001],
    [app('cart', { https: true, base: '/cart' }), 3002],
  ]);
  const local = localVersions(ports);
  assert.deepEqual(local, {
    mfe_shop: 'http://127.0.0.1:3001/static/m.json',
    mfe_cart: 'https://localhost:3002/cart/static/m.json',
  });
  assert.deepEqual(mergeVersions({ mfe_shop: 'https://a', x: 'https://x' }, local), { x: 'https://x', ...local });
  assert.deepEqual(mergeVersions({ mfe_shop: { entry: 'https://a', owner: 'us' } }, local), {
    mfe_shop: { entry: local.mfe_shop, owner: 'us' },
    mfe_cart: { entry: local.mfe_cart },
  });
  assert.deepEqual(missingIn({ mfe_shop: { entry: 'https://a' }, mfe_cart: 1 }, [...ports.keys()]), ['mfe_cart']);
});

test('a version config names remotes by URLs, which may be relative; anything else is refused or left out', () => {
  const text = JSON.stringify({
    a: './a/m.json',
    b: { entry: '/b.json', x: 1 },
    c: 'file:///etc/passwd',
    d: 3,
    e: null,
  });
  const place = new URL('https://app.example/config/remotes.json');
  assert.deepEqual(readVersions(text, place), {
    a: 'https://app.example/config/a/m.json',
    b: { entry: 'https://app.example/b.json', x: 1 },
  });
  for (const none of ['[]', '1', '{}', '{"a":1}', '{']) assert.throws(() => readVersions(none, place));
});

test('in a file, a relative entry is refused with what to write, unless its remote runs here', () => {
  const text = JSON.stringify({
    shop: './shop/m.json',
    cart: { entry: '/cart/m.json' },
    ads: 'https://ads.example/m.json',
  });
  assert.throws(
    () => readVersions(text, undefined, ['cart']),
    /"\.\/shop\/m\.json" is relative, and a file has no address for it\. Write "shop": "https:\/\/…\/shop\/m\.json", or/,
  );
  assert.deepEqual(readVersions(text, undefined, ['shop', 'cart']), { ads: 'https://ads.example/m.json' });
});

test('a script is run by the workspace’s package manager, with the port where each takes arguments', () => {
  assert.deepEqual(commandFor('npm', 'dev', 3001), ['npm', 'run', 'dev', '--', '--port', '3001']);
  assert.deepEqual(commandFor('pnpm', 'dev', 3001), ['pnpm', 'run', 'dev', '--port', '3001']);
  assert.deepEqual(commandFor('yarn@berry', 'dev', 3001), ['yarn', 'run', 'dev', '--port', '3001']);
});

test('an app’s environment has its port and the session, and no binding that nobody has chosen', () => {
  const more = { session, port: 3001, hasColor: false, ownBinding: '/own' };
  const env = environmentFor({ RSPACK_BINDING: '/own', X: '1' }, more);
  assert.deepEqual(env, { X: '1', PORT: '3001', FEDPACK_DEV: writeSession(session) });
  assert.equal(environmentFor({ RSPACK_BINDING: '/users' }, more).RSPACK_BINDING, '/users');
});

test('the address of a deployed shell names the apps that take the place of others in it', () => {
  const inside = insideOf('https://app.example/shop?x=1');
  assert.equal(inside.origin, 'https://app.example');
  assert.deepEqual(inside.urls({ a: 'http://localhost:1/m.json', b: 'http://localhost:2/m.json' }), [
    'https://app.example/shop?x=1&mf-override=a@http://localhost:1/m.json&mf-override=b@http://localhost:2/m.json',
  ]);
  assert.deepEqual(inside.urls({}), []);
  assert.throws(() => insideOf('javascript:alert(1)'), /--inside takes the address of a page/);
  assert.throws(() => insideOf('app.example'), /--inside/);
});
