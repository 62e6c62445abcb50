import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCheck } from '../src/policies/origins/check';
import { manifestUrls } from '../src/policies/origins/manifest-urls';
import { matchesOrigin } from '../src/policies/origins/pattern';

// The same table as in `crates/fedpack_config/src/model/origin_pattern.rs`.
const table: [pattern: string, url: string, expected: boolean][] = [
  ['https://cdn.example', 'https://cdn.example/r.js', true],
  ['https://cdn.example', 'https://CDN.example:443/r.js', true],
  ['https://cdn.example:443', 'https://cdn.example/r.js', true],
  ['https://cdn.example', 'http://cdn.example/r.js', false],
  ['https://cdn.example', 'https://cdn.example:8443/r.js', false],
  ['https://cdn.example:8443', 'https://cdn.example:8443/r.js', true],
  ['https://cdn.example:*', 'https://cdn.example:8443', true],
  ['https://cdn.example', 'https://cdn.example.evil.example/r.js', false],
  ['https://cdn.example', 'https://cdn.example@evil.example/r.js', false],
  ['https://cdn.example', 'https://evil.example\\@cdn.example/r.js', false],
  ['*.example.com', 'https://a.example.com/r.js', true],
  ['*.example.com', 'http://b.a.example.com/r.js', true],
  ['*.example.com', 'https://example.com/r.js', false],
  ['*.example.com', 'https://badexample.com/r.js', false],
  ['*.example.com', 'https://.example.com/r.js', false],
  ['*.example.com', 'ftp://a.example.com/r.js', false],
  ['localhost:3001', 'http://localhost:3001/r.js', true],
  ['http://[::1]:3001', 'http://[::1]:3001/r.js', true],
  ['http://[::1]', 'http://[::1]/r.js', true],
  ['file://', 'file:///srv/r.js', true],
  ['app://shell', 'app://shell/r.js', true],
];

describe('a pattern of origins', () => {
  for (const [pattern, url, expected] of table) {
    test(`${pattern} ${expected ? 'allows' : 'refuses'} ${url}`, () => {
      assert.equal(matchesOrigin(new URL(url), pattern), expected);
    });
  }
});

describe('the check', () => {
  const refused = (url: string, shown: string) => (error: Error) => {
    assert.match(error.message, /FED024: remote "shop" is refused/);
    assert.ok(error.message.includes(shown), error.message);
    return !error.message.includes('\n') || url === shown;
  };

  test('lets nothing in but what is listed', () => {
    const check = createCheck(['https://*.example.com'], undefined);
    check('shop', 'https://cdn.example.com/e.js');
    for (const url of ['https://evil.test/e.js', 'data:text/javascript,1', 'blob:https://cdn.example.com/1', '/e.js']) {
      assert.throws(() => check('shop', url), refused(url, '/e.js' === url ? 'no URL' : url));
    }
  });

  test('asks the function of the application, whose answer has to be true', () => {
    const seen: unknown[] = [];
    const check = createCheck(undefined, (url, remote) => {
      seen.push([url.host, remote]);
      return url.host === 'good.example' || (Promise.resolve(false) as unknown as boolean);
    });
    check('shop', 'https://good.example/e.js');
    assert.throws(() => check('shop', 'https://evil.test/e.js'), /FED024/);
    assert.deepEqual(seen, [
      ['good.example', 'shop'],
      ['evil.test', 'shop'],
    ]);
  });

  test('prints no URL raw', () => {
    const check = createCheck([], undefined);
    assert.throws(
      () => check('shop', `https://evil.test/\u001b[31m\n${'x'.repeat(5000)}`),
      ({ message }: Error) => {
        return message.length < 500 && !['\u001b', '\n'].some((char) => message.includes(char));
      },
    );
  });
});

describe('the URLs of a manifest', () => {
  const manifest = (publicPath: string, name = 'e.js', chunk = 'c.js') => ({
    metaData: { publicPath, remoteEntry: { path: '', name }, buildInfo: {} },
    exposes: [{ assets: { js: { sync: [chunk], async: [] }, css: { sync: [], async: [] } } }],
    shared: [],
  });
  const hosts = (given: ReturnType<typeof manifest>) => [
    ...new Set(manifestUrls(given as never, 'https://a.example/x/mf-manifest.json').map((url) => new URL(url).host)),
  ];

  test('are beside it unless it says otherwise', () => {
    assert.deepEqual(hosts(manifest('auto')), ['a.example']);
    assert.deepEqual(hosts(manifest('https://cdn.example/')), ['cdn.example']);
    assert.deepEqual(hosts(manifest('//cdn.example/')), ['cdn.example']);
  });

  test('are read as they will be put together', () => {
    assert.deepEqual(hosts(manifest('https://a.example', '.evil.test/e.js')), [
      'a.example',
      'a.example.evil.test',
      'a.examplec.js',
    ]);
    assert.deepEqual(hosts(manifest('/', 'e.js', '/evil.test/c.js')), ['a.example', 'evil.test']);
    assert.deepEqual(hosts(manifest('auto', 'https://evil.test/e.js')), ['a.example', 'evil.test']);
  });

  test('include those of servers', () => {
    const ssr = { ssrPublicPath: 'https://ssr.test/', ssrRemoteEntry: { path: '', name: 's.js' } };
    const given = manifest('auto');
    Object.assign(given.metaData, ssr);
    assert.deepEqual(hosts(given), ['a.example', 'ssr.test']);
  });
});
