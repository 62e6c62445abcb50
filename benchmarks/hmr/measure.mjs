import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { host, remote } from '../../tests/hmr/support/sources.mjs';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';
import { measureEdits } from './edit.mjs';
import { serve } from './serve.mjs';

const exposes = { './Widget': './src/Widget.jsx', './util': './src/util.js' };
const component = { file: 'src/Child.jsx', from: /child \d+/, to: (count) => `child ${count}` };
const util = { file: 'src/util.js', from: /util \d+/, to: (count) => `util ${count}` };

/** What is edited, and how the host has it. */
const CASES = [
  ...['version-first', 'loaded-first'].flatMap((shareStrategy) =>
    ['static', 'dynamic'].map((kind) => ({ what: 'component', shareStrategy, kind, edit: component })),
  ),
  { what: 'other module', shareStrategy: 'version-first', kind: 'static', edit: util },
  { what: 'other module', shareStrategy: 'loaded-first', kind: 'static', edit: util },
];

/**
 * Measures, and prints a table in Markdown.
 *
 * @param {string} plugin `fedpack` or `enhanced`
 * @param {number} edits of each kind; the first is not counted
 * @returns {Promise<number>} the exit code
 */
export async function measureHotUpdates(plugin, edits) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-bench-hmr-'));
  await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'), 'junction');
  const browser = await chromium.launch(chromiumLaunchOptions());
  console.log(
    `| edited | host | strategy | own page | host's page | ratio | seen | page loads | state |\n|---|---|---|---|---|---|---|---|---|`,
  );
  try {
    for (const [index, one] of CASES.entries()) console.log(row(one, await run(one, join(folder, `${index}`))));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;

  async function run({ kind, shareStrategy, edit }, root) {
    const servers = [];
    const start = async (name, files, options) => {
      const app = join(root, name);
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(app, file)), { recursive: true });
        await writeFile(join(app, file), text);
      }
      const { url, close } = await serve(plugin, app, { shareStrategy, ...options });
      servers.push(close);
      return { app, url };
    };
    try {
      const files = remote('One');
      // The remote's own page shows both kinds of modules.
      files['src/bootstrap.jsx'] = files['src/bootstrap.jsx'].replace('Widget', 'Page');
      files['src/Page.jsx'] =
        `import Widget from './Widget';\nimport { label } from './util';\n\nexport default function Page() {\n  return <><Widget /><p>{label()}</p></>;\n}\n`;
      const one = await start('one', files, { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await start('shell', host(kind, { One: one.url }), { name: 'shell', remotes });
      const [own, inHost] = await measureEdits(browser, [one.url, shell.url], join(one.app, edit.file), edit, edits);
      return { own, host: inHost };
    } finally {
      await Promise.all(servers.map((close) => close()));
    }
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function row({ what, kind, shareStrategy }, { own, host }) {
  const [ofOwn, ofHost] = [own, host].map(({ times }) => median(times));
  const ms = (time) => (time === undefined ? '–' : `${Math.round(time)} ms`);
  const ratio = ofHost === undefined ? '–' : (ofHost / ofOwn).toFixed(2);
  const seen = `${own.times.length} and ${host.times.length} of ${host.edits}`;
  return `| ${what} | ${kind} | \`${shareStrategy}\` | ${ms(ofOwn)} | ${ms(ofHost)} | ${ratio} | ${seen} | ${host.loads} | ${host.kept ? 'kept' : 'lost'} |`;
}
