import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

const files = {
  ...remote('One'),
  'src/style.css': '.plain { color: rgb(1, 0, 0); }\n',
  'src/Child.module.css': '.local { color: rgb(2, 0, 0); }\n',
  'src/Child.jsx': `import { useState } from 'react';
import styles from './Child.module.css';
import './style.css';

export default function Child() {
  const [count, setCount] = useState(0);
  return (
    <section>
      <button className={styles.local} onClick={() => setCount(count + 1)}>child: {count}</button>
      <p className="plain">plain</p>
      <p className={styles.more}>more</p>
    </section>
  );
}
`,
};

describe('styles of a remote, edited while a host shows it', () => {
  const { serve, open } = workshop();

  for (const injectStyles of [false, true]) {
    test(`are replaced in place, from ${injectStyles ? 'scripts' : 'style sheets'}`, async (t) => {
      const output = { injectStyles };
      const one = await serve(t, files, { name: 'One', exposes }, { output });
      const remotes = { One: `One@${one.url}/mf-manifest.json` };
      const shell = await serve(t, host('static', { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, shell.url);
      for (const text of ['shell 0: 0', 'One widget 0: 0', 'child: 0']) await page.click(text);
      await page.hasColor('plain', 'rgb(1, 0, 0)');
      await page.hasColor('child: 1', 'rgb(2, 0, 0)');

      await one.replace('src/style.css', '1, 0', '3, 0');
      await page.hasColor('plain', 'rgb(3, 0, 0)');
      await one.replace('src/Child.module.css', '2, 0', '4, 0');
      await page.hasColor('child: 1', 'rgb(4, 0, 0)');
      // Another class changes the module, too.
      await one.change('src/Child.module.css', '.local { color: rgb(5, 0, 0); }\n.more { color: rgb(6, 0, 0); }\n');
      await page.hasColor('child: 1', 'rgb(5, 0, 0)');
      await page.hasColor('more', 'rgb(6, 0, 0)');
      for (const text of ['shell 0: 1', 'One widget 0: 1', 'child: 1']) await page.shows(text);
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
    });
  }
});
