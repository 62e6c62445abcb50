import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('after a mistake in a remote, a page that shows it goes on', () => {
  const { serve, open } = workshop();

  const start = async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const remotes = { One: `One@${one.url}/mf-manifest.json` };
    const shell = await serve(t, host('static', { One: one.url }), { name: 'shell', remotes });
    const page = await open(t, shell.url);
    for (const text of ['shell 0: 0', 'One widget 0: 0', 'One child 0: 0']) await page.click(text);
    const kept = async (texts) => {
      for (const text of texts) await page.shows(text);
      assert.equal(page.loads(), 1);
    };
    return { one, page, kept };
  };

  test('that could not be parsed', async (t) => {
    const { one, page, kept } = await start(t);
    await one.replace('src/Child.jsx', 'return (', 'return ((');
    await page.logs(/error: .*Child\.jsx/s);
    await one.replace('src/Child.jsx', 'return ((', 'return (');
    await one.replace('src/Child.jsx', 'child 0', 'child 1');
    await kept(['shell 0: 1', 'One widget 0: 1', 'One child 1: 1']);
  });

  test('that threw when a component’s module was evaluated', async (t) => {
    const { one, page, kept } = await start(t);
    await one.replace('src/Child.jsx', 'export default', 'if (true) throw new Error("no child");\nexport default');
    await page.logs(/no child/);
    await one.replace('src/Child.jsx', 'if (true) throw new Error("no child");\n', '');
    await one.replace('src/Child.jsx', 'child 0', 'child 1');
    await kept(['shell 0: 1', 'One widget 0: 1', 'One child 1: 1']);
  });

  test('that threw when a module was evaluated that is no component', async (t) => {
    const { one, page, kept } = await start(t);
    await one.replace('src/util.js', 'export const', 'if (true) throw new Error("no util");\nexport const');
    await page.logs(/no util/);
    await one.replace('src/util.js', 'if (true) throw new Error("no util");\n', '');
    await one.replace('src/util.js', 'util 0', 'util 1');
    await kept(['One util 1, One detail 0', 'shell 0: 1', 'One widget 0: 1', 'One child 0: 1']);
  });
});

describe('an exposed component', () => {
  const { serve, open } = workshop();

  test('may become something else, and a component again', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const shell = await serve(
      t,
      {
        ...host('static', {}),
        'src/Shell.jsx': `import { useState } from 'react';
import Inner from './Inner';
import Thing from 'One/Widget';

export default function Shell() {
  const [count, setCount] = useState(0);
  return <><button onClick={() => setCount(count + 1)}>shell: {count}</button>{typeof Thing === 'string' ? Thing : <Thing />}<Inner /></>;
}
`,
      },
      { name: 'shell', remotes: { One: `One@${one.url}/mf-manifest.json` } },
    );
    const page = await open(t, shell.url);
    for (const text of ['shell: 0', 'inner 0: 0', 'One widget 0: 0']) await page.click(text);
    await one.change('src/Widget.jsx', "import './Child';\n\nexport default 'only text';\n");
    await page.shows('only text');
    await one.replace('src/Widget.jsx', "'only text'", 'function Widget() {\n  return <p>a component</p>;\n}');
    await page.shows('a component');
    await one.replace('src/Widget.jsx', 'a component', 'the component');
    await page.shows('the component');
    for (const text of ['shell: 1', 'inner 0: 1']) await page.shows(text);
    assert.equal(page.loads(), 1);
  });
});
