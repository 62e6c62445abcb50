import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildProblem, readMessage, turnsOverlayOn } from '../src/overlay/clients/messages';
import { docsUrl, upstreamUrl } from '../src/overlay/docs';
import { explain } from '../src/overlay/explain';
import { exposesOf } from '../src/overlay/exposes';
import type { Failure } from '../src/overlay/failure';
import type { Problem } from '../src/overlay/problem';
import { Problems } from '../src/overlay/problems';
import { similar } from '../src/overlay/similar';
import { isLink, line, lines, plainUrl, textOfHtml } from '../src/overlay/text';
import { summary } from '../src/overlay/view/summary';

const URL = 'http://localhost:3001/mf-manifest.json';

/** An error as upstream writes it. */
const upstream = (code: string, cause: string) =>
  new Error(
    `[ Federation Runtime ]: What the code means. #${code}\nargs: {"remoteName":"shop","remoteEntryUrl":"http://localhost:3001/entry.js"}\nView the docs to see how to solve: https://module-federation.io/guide/troubleshooting/runtime#${code.toLowerCase()}\nOriginal Error Message:\n Error: ${cause}\nwhile loading "./Cart" from webpack/container/reference/shop`,
  );

const say = (failure: Failure) => explain({ remote: 'shop', entry: URL, expose: './Cart', ...failure });

describe('what is said of a failure', () => {
  const table: [name: string, failure: Failure, code: string | undefined, what: RegExp, next: RegExp][] = [
    [
      'a manifest that is not there',
      { error: upstream('RUNTIME-003', 'it answers with 404') },
      'RUNTIME-003',
      /^The manifest of remote “shop” can’t be loaded: it answers with 404\.$/,
      /^Open the address/,
    ],
    [
      'one that can’t be reached',
      {
        error: upstream(
          'RUNTIME-003',
          "it can't be reached: Failed to fetch. Does it run, and does it allow this origin (CORS)?",
        ),
      },
      'RUNTIME-003',
      /^The manifest of remote “shop” can’t be loaded: Failed to fetch\.$/,
      /^Start the remote.*CORS/,
    ],
    [
      'one before upstream has put its code around it',
      { error: new Error('it answers with 500'), stage: 'manifest' },
      'RUNTIME-003',
      /can’t be loaded: it answers with 500\.$/,
      /^Open/,
    ],
    [
      'JSON that is something else',
      { error: upstream('RUNTIME-013', 'it answers with JSON that is not a manifest: look at its exposes') },
      'RUNTIME-013',
      /^Remote “shop” has something else at the address of its manifest/,
      /mf-manifest\.json/,
    ],
    [
      'an entry',
      { error: upstream('RUNTIME-008', 'ScriptNetworkError: Failed to load script') },
      'RUNTIME-008',
      /^The entry of remote “shop” can’t be loaded: Failed to load script\.$/,
      /server/,
    ],
    [
      'an entry that leaves nothing',
      { error: upstream('RUNTIME-001', '') },
      'RUNTIME-001',
      /left no container/,
      /^Either it throws/,
    ],
    [
      '`init`',
      { error: upstream('RUNTIME-015', 'oops') },
      'RUNTIME-015',
      /^The container of remote “shop” can’t be initialised: oops\.$/,
      /console/,
    ],
    [
      'a remote that is late',
      { error: upstream('RUNTIME-008', 'its init does not end within 1 s') },
      'RUNTIME-008',
      /^Remote “shop” takes too long: its init does not end within 1 s\.$/,
      /remoteTimeout/,
    ],
    [
      'a name that is not exposed',
      {
        error: new Error('Module "./Carts" does not exist in container.'),
        expose: './Carts',
        exposes: ['./Header', './Cart'],
      },
      undefined,
      /^Remote “shop” doesn’t expose “\.\/Carts”\.$/,
      /^Did you mean “\.\/Cart”\?$/,
    ],
    [
      'one that is like no other',
      { error: new Error('Module "./x" does not exist in container.'), expose: './x', exposes: ['./Header', './Cart'] },
      undefined,
      /doesn’t expose/,
      /^It exposes “\.\/Header”, “\.\/Cart”\.$/,
    ],
    [
      'a chunk',
      {
        error: Object.assign(new Error('Loading chunk 3 failed.'), { name: 'ChunkLoadError', request: `${URL}/3.js` }),
      },
      undefined,
      /^A file of “\.\/Cart” of remote “shop” can’t be loaded/,
      /rebuilt/,
    ],
    [
      'a module that throws',
      { error: new TypeError('x is not a function'), stage: 'factory' },
      undefined,
      /^“\.\/Cart” of remote “shop” throws when it is evaluated: TypeError: x is not a function\.$/,
      /console/,
    ],
    [
      'a module that was not built',
      { error: new Error('Module build failed (from loader):\n  × Syntax Error'), stage: 'factory' },
      undefined,
      /^“\.\/Cart” of remote “shop” could not be built\.$/,
      /goes away/,
    ],
    [
      'a remote that nobody has registered',
      { error: upstream('RUNTIME-004', ''), remote: undefined, id: 'shop/Cart' },
      'RUNTIME-004',
      /^No remote is registered for “shop\/Cart”\.$/,
      /registerRemotes/,
    ],
    [
      'a shared module that nobody provides',
      {
        error: new Error(
          `Shared module lib doesn't exist in shared scope default\nshop asks for ^2.0.0 in a.js, with import: false. Offered: nothing.\nShare it`,
        ),
      },
      undefined,
      /^Nothing on the page provides the shared module “lib” in scope “default”\. shop asks for \^2\.0\.0 in a\.js/,
      /import: false/,
    ],
    [
      'a singleton that must fit',
      {
        error: new Error(
          '[ Federation Runtime ]: Version 1.0.0 from shell of shared singleton module lib does not satisfy the requirement of shop which needs ^2.0.0)',
        ),
      },
      undefined,
      /^“shop” needs lib \^2\.0\.0, but the page has 1\.0\.0, of “shell”/,
      /^Bring both/,
    ],
    ['anything that was thrown', { error: undefined }, undefined, /can’t be used: undefined\.$/, /console/],
  ];
  for (const [name, failure, code, what, next] of table) {
    test(name, () => {
      const problem = say(failure);
      assert.equal(problem.code, code);
      assert.match(problem.what, what);
      assert.match(problem.next ?? '', next);
    });
  }

  test('the same of one remote is the same problem, and of two exposed modules two', () => {
    const dead = upstream('RUNTIME-003', 'it answers with 404');
    assert.equal(say({ error: dead }).key, say({ error: dead, expose: './Other' }).key);
    assert.notEqual(say({ error: dead }).key, say({ error: dead, remote: 'cart' }).key);
    const thrown = (expose: string) => say({ error: new Error('no'), stage: 'factory', expose }).key;
    assert.notEqual(thrown('./Cart'), thrown('./Other'));
  });
});

describe('what others have written', () => {
  test('is without escape sequences and invisible characters, and bounded', () => {
    assert.equal(lines('\u001b[31m×\u001b[0m no\u202e \r\nnext\u0007'), '× no \nnext');
    assert.equal(line('a\n  b\tc'), 'a b c');
    assert.equal(line('x'.repeat(1000)).length, 302);
    assert.equal(lines('x'.repeat(100_000)).length, 4002);
    const odd = {
      toString() {
        throw new Error('no');
      },
    };
    assert.equal(line(odd), '');
  });

  test('may be HTML that a server has made of text', () => {
    assert.equal(textOfHtml('<span style="color:red">a &lt;b&gt; &amp;lt; &quot;c&#39;</span>'), 'a <b> &lt; "c\'');
  });

  test('is a link only if it is of the web, and never shows credentials', () => {
    assert.equal(plainUrl('https://user:word@a.example/x?y'), 'https://a.example/x?y');
    assert.deepEqual(
      ['https://a.example/', 'http://a/', 'javascript:alert(1)', 'data:text/html,x', 'nothing'].map(isLink),
      [true, true, false, false, false],
    );
  });

  test('names that are similar are suggested, the most similar first', () => {
    assert.deepEqual(similar('./widget2', ['./Other', './Widgets42', './Widget']), ['./Widget', './Widgets42']);
    assert.deepEqual(similar('x'.repeat(5000), ['./Other']), []);
  });

  test('names of a manifest are read whatever it holds', () => {
    const instance = (manifest: unknown) =>
      ({
        options: { name: 'shell', remotes: [{ name: 'shop', entry: URL }] },
        snapshotHandler: { manifestCache: new Map([[URL, manifest]]) },
      }) as never;
    const read = (manifest: unknown) => exposesOf(instance(manifest), { name: 'shop' });
    assert.deepEqual(read({ exposes: [{ path: './a' }, { name: 'b' }, null, 1, { path: 2 }] }), ['./a', './b']);
    for (const manifest of [undefined, null, 1, {}, { exposes: 'x' }]) assert.deepEqual(read(manifest), []);
  });
});

describe('what a development server tells', () => {
  const of = (message: object) => readMessage(JSON.stringify(message));

  test('of Rsbuild', () => {
    assert.deepEqual(of({ type: 'errors', data: { text: ['\u001b[31mno\u001b[0m'], html: '<b>no</b>' } }), {
      kind: 'errors',
      texts: ['no'],
    });
    assert.deepEqual(of({ type: 'errors', data: { text: ['no'], html: '<a data-file="/a.js:1:2">no</a>' } }), {
      kind: 'errors',
      texts: ['no'],
      editor: '/__open-in-editor?file=%2Fa.js%3A1%3A2',
    });
    // What the user’s filter has left out of its overlay.
    assert.deepEqual(of({ type: 'errors', data: { text: ['no'], html: '' } }), { kind: 'errors', texts: [] });
    assert.deepEqual(of({ type: 'warnings', data: { text: ['hm'] } }), { kind: 'warnings', texts: ['hm'] });
  });

  test('of Rspack', () => {
    const error = { moduleName: './src/a.js', loc: '1:2', message: 'Module parse failed' };
    assert.deepEqual(of({ type: 'errors', data: [error, 'text'] }), {
      kind: 'errors',
      texts: ['./src/a.js 1:2\nModule parse failed', 'text'],
    });
    assert.deepEqual(of({ type: 'errors', data: [{ moduleIdentifier: '/a b.js', message: 'no' }] }), {
      kind: 'errors',
      texts: ['no'],
      editor: '/rspack-dev-server/open-editor?fileName=%2Fa%20b.js',
    });
    assert.deepEqual(of({ type: 'still-ok' }), { kind: 'clean' });
    assert.equal(turnsOverlayOn('{"type":"overlay","data":true}'), true);
  });

  test('that makes no sense is nothing', () => {
    for (const data of ['', '{', 'null', '[]', '1', '{"type":"errors","data":1}', undefined, new ArrayBuffer(1)]) {
      const told = readMessage(data);
      assert.ok(told === undefined || ('texts' in told && told.texts.length === 0));
      assert.equal(turnsOverlayOn(data), false);
    }
  });

  test('is one problem of a build, with the first mistakes', () => {
    const { what, detail, level } = buildProblem('shop', 'errors', Array(9).fill('no'));
    assert.deepEqual([what, level], ['The build of shop has 9 errors.', 'error']);
    assert.match(detail ?? '', /… and 4 more$/);
    assert.equal(buildProblem('shop', 'warnings', ['hm']).what, 'The build of shop has a warning.');
  });
});

describe('the list', () => {
  const problem = (key: string, level: Problem['level'] = 'error'): Problem => ({
    key,
    level,
    subject: key,
    what: 'what',
  });

  test('has each problem once, with a count, and forgets what is over', () => {
    let changes = 0;
    const problems = new Problems(() => {
      changes += 1;
    });
    problems.add(problem('a'), false);
    problems.add(problem('a'), false);
    problems.add(problem('b', 'warning'), false);
    problems.cover('a');
    problems.cover('nothing');
    assert.deepEqual(
      problems.list().map(({ problem: { key }, count, covers }) => [key, count, covers]),
      [
        ['a', 2, true],
        ['b', 1, false],
      ],
    );
    problems.withdraw(['a']);
    problems.withdraw(['a']);
    assert.deepEqual(
      problems.list().map(({ problem: { key } }) => key),
      ['b'],
    );
    assert.equal(changes, 5);
  });

  test('is bounded', () => {
    const problems = new Problems(() => {});
    for (let index = 0; index < 1000; index += 1) problems.add(problem(`${index}`), false);
    assert.equal(problems.list().length, 50);
  });

  test('comes to a few words', () => {
    const entries = (...all: Problem[]) => all.map((problem) => ({ problem, count: 1, covers: false }));
    assert.deepEqual(summary(entries(problem('a'), problem('b', 'warning'))), {
      text: '1 error, 1 warning: a, b',
      level: 'error',
    });
    assert.equal(summary(entries(...['a', 'b', 'c', 'd'].map((key) => problem(key)))).text, '4 errors: a, b, c …');
  });
});

test('a page of the documentation is on the site of a release, or else in the package', () => {
  assert.equal(docsUrl('faults', ''), 'fedpack/docs/faults.md');
  assert.equal(docsUrl('faults', 'https://fedpack.example/docs/'), 'https://fedpack.example/docs/faults');
  assert.equal(upstreamUrl('RUNTIME-003'), 'https://module-federation.io/guide/troubleshooting/runtime#runtime-003');
});
