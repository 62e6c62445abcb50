import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

/** What a page loads of shared modules, and of remotes, only once this module can be parsed. */
const alone = (files) => ({ ...files, 'src/Child.jsx': `import 'react-dom';\n${files['src/Child.jsx']}` });

/** What is wrong with a module: the text in it, and what stands in its place. */
const MISTAKES = {
  'can’t be parsed': ['export ', 'const ; export '],
  throws: ['export ', 'if (true) throw new Error("broken");\nexport '],
  'imports what isn’t there': ['export ', "import './nowhere';\nexport "],
};

const CASES = [
  ['static', 'One', 'src/Child.jsx', 'can’t be parsed'],
  ['static', 'One', 'src/Widget.jsx', 'throws'],
  ['static', 'One', 'src/detail.js', 'throws'],
  ['static', 'One', 'src/util.js', 'imports what isn’t there'],
  ['static', 'shell', 'src/Inner.jsx', 'throws'],
  ['static', 'shell', 'src/Shell.jsx', 'can’t be parsed'],
  ['dynamic', 'One', 'src/Child.jsx', 'throws'],
  ['dynamic', 'shell', 'src/Shell.jsx', 'can’t be parsed'],
];

describe('a page that was opened while a module was broken shows it after the repair', () => {
  const { serve, open } = workshop();

  for (const [kind, name, file, mistake] of CASES) {
    test(`${file} of ${name} ${mistake}, ${kind} remotes`, async (t) => {
      const [right, wrong] = MISTAKES[mistake];
      const written = (own, files) => (own === name ? { ...files, [file]: files[file].replace(right, wrong) } : files);
      const one = await serve(t, written('One', alone(remote('One'))), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, written('shell', host(kind, { One: one.url })), { name: 'shell', remotes });
      const page = await open(t, shell.url);
      await page.logs(/broken|build failed|nowhere/i);

      await { One: one, shell }[name].replace(file, wrong, right);
      for (const text of ['shell 0: 0', 'inner 0: 0', 'One widget 0: 0', 'One child 0: 0']) await page.shows(text);
      if (kind === 'static') await page.shows('One util 0, One detail 0');
      assert.ok(page.loads() <= 2, `${page.loads()} loads`);
      const seen = [...page.errors, ...page.reports].filter((text) =>
        /has come with a hot update|undefined/.test(text),
      );
      assert.deepEqual(seen, []);

      await one.replace('src/Child.jsx', 'child 0', 'child 1');
      await page.shows('One child 1: 0');
    });
  }
});
