import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sandboxEntry } from '../src/dev/sandbox/entry.js';
import { findExposes, hasReact, storiesBeside } from '../src/dev/sandbox/find.js';
import { exposeModule } from '../src/dev/sandbox/loader.js';
import { componentOf, storiesOf } from '../src/sandbox/stories.js';
import { folder } from './support/folder.js';

test('the stories of an expose lie beside it', () => {
  const root = folder({
    'package.json': { devDependencies: { 'react-dom': '19' } },
    'src/Widget.fedpack.tsx': '',
    'src/list/index.fedpack.js': '',
  });
  const exposes = new Map([
    ['./Widget', './src/Widget.tsx'],
    ['./list', './src/list'],
    ['./plain', './src/plain'],
    ['./lib', 'lodash'],
  ]);
  assert.deepEqual(
    findExposes(exposes, root).map(({ request }) => [request, storiesBeside(request).find(existsSync)]),
    [
      [join(root, 'src/Widget.tsx'), join(root, 'src/Widget.fedpack.tsx')],
      [join(root, 'src/list'), join(root, 'src/list/index.fedpack.js')],
      [join(root, 'src/plain'), undefined],
      ['lodash', undefined],
    ],
  );
  assert.ok(storiesBeside(join(root, 'src/Widget.tsx')).every((place) => !place.includes('Widget.tsx')));
  assert.ok(hasReact(root));
  assert.ok(!hasReact(join(root, 'src')));
});

test('the entry loads what is exposed when it is asked to, and asks for React only where it is', () => {
  const exposes = [{ key: './A"', request: '/a/A.tsx' }];
  const text = sandboxEntry({ name: 'shop', exposes, hasReact: true, client: '/client' });
  const [, module] = /\{ key: "\.\/A\\"", load: \(\) => import\((".*")\) \}/.exec(text) ?? [];
  assert.equal(
    JSON.parse(module ?? ''),
    '!!/client/loader.js?{"key":"./A\\"","request":"/a/A.tsx","client":"/client"}!/client/empty.js',
  );
  assert.match(text, /from 'react-dom\/client'/);
  assert.doesNotMatch(sandboxEntry({ name: 'shop', exposes, hasReact: false, client: '/client' }), /react/);
});

test('the module of an expose has its stories, and tells the gallery of its next versions', () => {
  const query = { key: './A', request: '/a/A.tsx', client: '/client' };
  assert.match(exposeModule(query, '/a/A.fedpack.tsx'), /import \* as stories from "\/a\/A\.fedpack\.tsx";\n/);
  const without = exposeModule(query, undefined);
  assert.doesNotMatch(without, /stories/);
  assert.match(
    without,
    /accept\(\["\/a\/A\.tsx"\], \(\) => \{\n +loaded = \{ module \};\n +update\("\.\/A", loaded\);\n/,
  );
});

test('a module is about its default export, or the component that is called like it', () => {
  const component = (name: string) => Object.defineProperty(() => null, 'name', { value: name });
  const [Widget, Other, hook] = [component('Widget'), component('Other'), component('useIt')];
  const memo = { $$typeof: Symbol.for('react.memo') };
  assert.equal(componentOf('./Widget', { default: Widget, Other }), Widget);
  assert.equal(componentOf('./a/Widget', { Other, Widget }), Widget);
  assert.equal(componentOf('./x', { Widget, hook }), Widget);
  assert.equal(componentOf('./Memo', { default: memo }), memo);
  assert.equal(componentOf('./Memo', { default: component('') }) === undefined, false);
  for (const none of [{}, { default: hook }, { Widget, Other }, { default: 1 }])
    assert.equal(componentOf('./hooks', none), undefined);
});

test('each export of a file of stories is one: props, or a component', () => {
  const Widget = () => null;
  const Framed = () => null;
  const stories = storiesOf(
    './Widget',
    { default: Widget },
    { Large: { size: 3 }, Framed, note: 'text', nothing: null },
  );
  assert.deepEqual(stories, [
    { name: 'Large', component: Widget, props: { size: 3 } },
    { name: 'Framed', component: Framed, props: {} },
  ]);
  assert.deepEqual(storiesOf('./Widget', { default: Widget }, undefined), [
    { name: 'default', component: Widget, props: {} },
  ]);
  assert.deepEqual(storiesOf('./theme', { colors: 1 }, { Large: { size: 3 } }), []);
});
