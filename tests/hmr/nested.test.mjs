import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

/** Shows what it has from a remote, and hands on a module of it. */
const middle = {
  ...remote('Middle'),
  'src/Child.jsx': `import Widget from 'One/Widget';

export default function Child() {
  return <><p>Middle child 0</p><Widget /></>;
}
`,
  'src/util.js': `import { label as inner } from 'One/util';

export const label = () => 'Middle util 0 of ' + inner();
`,
};

describe('a remote of a remote, edited while a host shows both', () => {
  const { serve, open } = workshop();

  test('is seen in the host’s page, which keeps its state', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const remotes = { One: `One@${one.url}/mf-manifest.json` };
    const two = await serve(t, middle, { name: 'Middle', exposes, remotes });
    const shell = await serve(t, host('static', { Middle: two.url }), {
      name: 'shell',
      remotes: { Middle: `Middle@${two.url}/mf-manifest.json` },
    });
    const page = await open(t, shell.url);
    for (const text of ['shell 0: 0', 'Middle widget 0: 0', 'One widget 0: 0', 'One child 0: 0'])
      await page.click(text);

    await one.replace('src/Child.jsx', 'child 0', 'child 1');
    await page.shows('One child 1: 1');
    await one.replace('src/util.js', 'util 0', 'util 1');
    await page.shows('Middle util 0 of One util 1');
    await two.replace('src/Child.jsx', 'child 0', 'child 1');
    await page.shows('Middle child 1');
    await two.replace('src/util.js', 'util 0', 'util 1');
    await page.shows('Middle util 1 of One util 1');
    await one.replace('src/detail.js', 'detail 0', 'detail 1');
    await page.shows('Middle util 1 of One util 1, One detail 1');
    for (const text of ['shell 0: 1', 'Middle widget 0: 1', 'One widget 0: 1', 'One child 1: 1'])
      await page.shows(text);
    assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
  });
});
