import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hint } from '../src/hints/types';
import { linkHeaders, withHints } from '../src/html/index';

const hints = [{ href: 'https://ui.example/entry.js', as: 'script' as const }];
const LINK = '<link rel="preload" as="script" href="https://ui.example/entry.js">';

test('links stand at the end of the head, wherever that is', () => {
  const pages: [before: string, after: string][] = [
    ['<!doctype html><html><head><title>x</title>', '</head><body></body></html>'],
    ['<!DOCTYPE html>\n<HTML><HEAD><META charset=utf-8>\n', '</HEAD><BODY></BODY></HTML>'],
    ['<!doctype html>', '<div id="root"></div><script src="a.js"></script>'],
    ['<!-- <head></head> --><head>', '</head>'],
    ['<head><!-- </head> -->', '</head>'],
    ['<head><script>const text = "</head><body>";</script>', '</head>'],
    ['<head><template><head></head><template></template></head></template>', '</head>'],
    ['<head><meta name="x" content="</head>">', '</head>'],
    ['<head><title></head></title>', '</head>'],
    ['<head><noscript><link rel="stylesheet" href="a.css"></noscript>', '</head>'],
    ['<head><script src="a.js"></script>', '<p>the head ends here</p></head>'],
    ['', '<header>not a head</header>'],
    ['', 'no tag at all'],
    ['<head><title>unfinished', ''],
    ['<head><!-- unfinished', ''],
    ['', ''],
  ];
  for (const [before, after] of pages) {
    assert.equal(withHints(before + after, { hints }), before + LINK + after, before + after);
  }
});

test('nothing is added twice, and a page without hints stays as it is', () => {
  const page = withHints('<head></head>', { hints: [...hints, ...hints] });
  assert.equal(page, `<head>${LINK}</head>`);
  assert.equal(withHints(page, { hints }), page);
  assert.equal(
    withHints("<head><LINK href='https://ui.example/entry.js' REL=preload as=script></head>", { hints }).includes(LINK),
    false,
  );
  assert.equal(withHints('<head></head>', {}), '<head></head>');
});

test('what is no URL of the web, or no hint, is left out', () => {
  const wrong = [
    'javascript:alert(1)',
    'data:text/javascript,1',
    '//other.example/a.js',
    '/\\other.example/a.js',
    'https://user:secret@ui.example/a.js',
    'a"><script>alert(1)</script>',
    `https://ui.example/${'a'.repeat(3000)}`,
    1,
    null,
  ].map((href) => ({ href: href as string, as: 'script' as const }));
  const others = [
    { ...hints[0], as: 'document' },
    { ...hints[0], integrity: '"><script>' },
    { ...hints[0], crossorigin: 'x" onload="alert(1)' },
    null,
  ] as never[];
  assert.equal(withHints('<head></head>', { hints: [...wrong, ...others] }), '<head></head>');
});

test('URLs are escaped', () => {
  const page = withHints('<head></head>', { hints: [{ href: 'https://ui.example/a.js?b="<c>&d=\'', as: 'script' }] });
  assert.equal(
    page,
    '<head><link rel="preload" as="script" href="https://ui.example/a.js?b=%22%3Cc%3E&amp;d=%27"></head>',
  );
  assert.equal(withHints(page, { hints: [{ href: 'https://ui.example/a.js?b="<c>&d=\'', as: 'script' }] }), page);
});

test('at most a hundred links are added', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ href: `https://ui.example/${at}.js`, as: 'script' as const }));
  assert.equal(withHints('<head></head>', { hints: many }).split('<link').length - 1, 100);
});

test('scripts and styles get a nonce: the given one, or that of the page', () => {
  const manifest = {
    href: 'https://ui.example/mf-manifest.json',
    as: 'fetch' as const,
    crossorigin: 'anonymous' as const,
  };
  const page = '<head><script nonce="a&quot;b" src="x.js"></script></head>';
  const added = withHints(page, { hints: [...hints, manifest] });
  assert.match(added, /entry\.js" nonce="a&quot;b">/);
  assert.match(added, /mf-manifest\.json" crossorigin="anonymous">/);
  assert.match(withHints(page, { hints, nonce: 'c' }), /entry\.js" nonce="c">/);
});

test('links stand before the scripts of the head where a page wants it', () => {
  const page = (links: string) =>
    `<head><title>x</title>${links}<SCRIPT nonce="n">load()</SCRIPT><link rel=modulepreload href=/m.js></head>`;
  const beforeScripts = true;
  const nonce = (text: string) => text.replace(/>$/, ' nonce="n">');
  assert.equal(
    withHints(page(''), { hints, beforeScripts }),
    page(nonce(LINK)).replace('<link rel=m', '<link nonce="n" rel=m'),
  );
  assert.equal(withHints('<head></head>', { hints, beforeScripts }), `<head>${LINK}</head>`);
  const routes = { '/a': hints };
  const built = withHints('<head></head><script></script>', { routes, beforeScripts });
  assert.ok(withHints(built, { route: '/a', beforeScripts }).endsWith(`</script>${LINK}</head><script></script>`));
});

test('what loads early in the page already gets the nonce that a server sets', () => {
  const built = withHints('<head><LINK rel=preload as=script href=a.js/></head>', {
    hints: [
      ...hints,
      { href: '/m.js', as: 'script', module: true },
      { href: '/m.json', as: 'fetch', crossorigin: 'anonymous' },
    ],
    routes: { '/orders': [{ href: '/orders.css', as: 'style' }] },
  });
  const foreign = '<link rel="preload" as="font" href="/f.woff2"><link rel=preload as=style nonce=own href=/o.css>';
  const page = built.replace('</head>', `${foreign}</head>`);
  assert.equal(
    withHints(page, { nonce: 'a"$&', route: '/orders' }),
    page
      .replace('<LINK', () => '<LINK nonce="a&quot;$&amp;"')
      .replace('<link rel="preload" as="script"', () => '<link nonce="a&quot;$&amp;" rel="preload" as="script"')
      .replace('<link rel="modulepreload"', () => '<link nonce="a&quot;$&amp;" rel="modulepreload"')
      .replace('<script type', () => '<script nonce="a&quot;$&amp;" type')
      .replace('</head>', () => '<link rel="preload" as="style" href="/orders.css" nonce="a&quot;$&amp;"></head>'),
  );
  const signed = withHints('<head><script nonce="n"></script></head>', { routes: { '/': hints } });
  assert.match(signed, /<script type="application\/json" id="fedpack-hints" nonce="n">/);
});

test('a route gets what the build has written for it', () => {
  const routes = {
    '/orders/*': [{ href: 'https://ui.example/orders.js', as: 'script' as const }],
    '/users/:id': [{ href: 'https://ui.example/</script>.js', as: 'style' as const }],
  };
  const page = withHints('<head></head>', { routes });
  assert.equal(page.split('</script>').length, 2);
  const added = (route: string) => withHints(page, { route }).match(/<link[^>]*>/g) ?? [];
  assert.deepEqual(added('/orders'), ['<link rel="preload" as="script" href="https://ui.example/orders.js">']);
  assert.deepEqual(added('/orders/7?x=/users/1#y'), added('/orders'));
  assert.deepEqual(added('/users/7'), ['<link rel="preload" as="style" href="https://ui.example/%3C/script%3E.js">']);
  assert.deepEqual([...added('/users'), ...added('/users/7/x'), ...added('/')], []);
  const spoken = withHints('<head></head>', { routes: { '/bücher/*': routes['/orders/*'] } });
  for (const route of ['/bücher/1', '/b%C3%BCcher/1']) {
    assert.match(withHints(spoken, { route }), /orders\.js">/);
  }
  assert.deepEqual(
    withHints('<head><script id="fedpack-hints">{</script></head>', { route: '/' }).match(/<link/g),
    null,
  );
});

test('Link headers have the links of the page, and more', () => {
  const page = withHints('<head></head>', {
    hints: [{ href: '/static/a.js', as: 'script', crossorigin: 'use-credentials' }],
  });
  const integrity = `sha384-${'A'.repeat(64)}`;
  const more = [{ href: 'https://ui.example/m.js', as: 'script' as const, module: true, integrity }];
  assert.deepEqual(linkHeaders(page, { hints: more }), [
    '</static/a.js>; rel="preload"; as="script"; crossorigin="use-credentials"',
    `<https://ui.example/m.js>; rel="modulepreload"; as="script"; integrity="${integrity}"`,
  ]);
});

test('files of the page’s own server are loaded without `crossorigin`, unless they always have it', () => {
  const url = 'https://shop.example/a';
  const anonymous = { href: url, crossorigin: 'anonymous' as const };
  const withOrigin = (hint: Hint, origin?: string) =>
    withHints('<head></head>', { hints: [hint], ...(origin && { origin }) }).match(/crossorigin="[\w-]+"/)?.[0];
  const CORS = 'crossorigin="anonymous"';
  assert.equal(withOrigin({ ...anonymous, as: 'style' }, 'https://shop.example'), undefined);
  assert.equal(withOrigin({ ...anonymous, as: 'script' }, 'https://shop.example'), undefined);
  assert.equal(withOrigin({ ...anonymous, as: 'script' }, 'https://shop.exam'), CORS);
  assert.equal(withOrigin({ ...anonymous, as: 'script' }), CORS);
  for (const hint of [
    { ...anonymous, as: 'fetch' as const },
    { ...anonymous, as: 'script' as const, module: true },
    { ...anonymous, as: 'script' as const, integrity: `sha384-${'a'.repeat(64)}` },
  ]) {
    assert.equal(withOrigin(hint, 'https://shop.example'), CORS);
  }
  const credentials = { href: url, as: 'style' as const, crossorigin: 'use-credentials' as const };
  assert.equal(withOrigin(credentials, 'https://shop.example'), 'crossorigin="use-credentials"');
});

test('the page gets manifests that never change as data, in the place of their links', () => {
  const url = (name: string) => `https://ui.example/${name}/mf-manifest.json?a&b`;
  const hint = (name: string) => ({ href: url(name), as: 'fetch' as const, crossorigin: 'anonymous' as const });
  const manifest = { name: '</script><!-- & "' };
  const id = `fedpack:${url('1')}`.replace('&', '&amp;');
  const element = `<script type="application/json" id="${id}">{"name":"\\u003c/script>\\u003c!-- & \\""}</script>`;
  const page = withHints('<head></head>', {
    hints: [hint('1'), ...hints],
    manifestData: { [url('1')]: manifest, [url('unused')]: manifest },
  });
  assert.equal(page, `<head>${element}${LINK}</head>`);
  // Neither asks a server for it later.
  assert.equal(withHints(page, { hints: [hint('1')] }), page);
  assert.deepEqual(linkHeaders(page, { hints: [hint('1')] }), linkHeaders(`<head>${LINK}</head>`));
  // Files of routes are no manifests that the page asks for in any case.
  assert.equal(withHints('<head></head>', { manifestData: { [url('1')]: manifest } }), '<head></head>');
});

test('large manifests stay where they are, and so do many', () => {
  const urls = Array.from({ length: 10 }, (_, at) => `https://ui.example/${at}.json`);
  const inPage = (text: string) =>
    withHints('<head></head>', {
      hints: urls.map((href) => ({ href, as: 'fetch' })),
      manifestData: Object.fromEntries(urls.map((href) => [href, { text }])),
    }).split('application/json').length - 1;
  assert.equal(inPage('x'), 10);
  assert.equal(inPage('x'.repeat(30 * 1024)), 4);
  assert.equal(inPage('x'.repeat(33 * 1024)), 0);
  assert.equal(inPage('é'.repeat(17 * 1024)), 0);
  assert.equal(inPage('<'.repeat(6 * 1024)), 0);
});

test('links of a page with inline scripts come before these, whatever data there is', () => {
  const url = 'https://ui.example/mf-manifest.json';
  const page = '<head><script>load()</script></head>';
  const manifest = { hints: [{ href: url, as: 'fetch' as const }], manifestData: { [url]: {} }, beforeScripts: true };
  const once = withHints(page, manifest);
  assert.match(once, /^<head><script type="application\/json" id="[^"]+">{}<\/script><script>load/);
  assert.match(withHints(once, { hints, beforeScripts: true }), /<\/script><link [^>]+><script>load/);
});
