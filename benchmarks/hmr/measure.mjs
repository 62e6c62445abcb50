import { mkdir, symlink, writeFile } from 'node:fs/promises';
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

/** Edits of each kind; the first is not counted. */
const EDITS = 11;

/**
 * @typedef {object} HotOrder what a process is told
 * @property {'fedpack' | 'enhanced-rsbuild'} contender
 * @property {string} app an empty folder for the applications
 * @property {'development'} mode
 * @property {string} [peers] the folder where the peers are installed
 */

/**
 * Edits a remote while its own page and that of a host are open.
 *
 * @param {HotOrder} order
 * @returns {Promise<{name: string, metrics: Record<string, number>}[]>} by what is edited, and how the host has it
 */
export async function measureHotUpdates(order) {
  await symlink(join(import.meta.dirname, '../../node_modules'), join(order.app, 'node_modules'), 'junction');
  const browser = await chromium.launch(chromiumLaunchOptions());
  const found = [];
  try {
    for (const [index, one] of CASES.entries()) {
      const { what, kind, shareStrategy } = one;
      const seen = await run(one, join(order.app, `${index}`));
      found.push({ name: `${what}, ${kind}, ${shareStrategy}`, metrics: metricsOf(seen) });
    }
  } finally {
    await browser.close();
  }
  return found;

  async function run({ kind, shareStrategy, edit }, root) {
    const servers = [];
    const start = async (name, files, options) => {
      const app = join(root, name);
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(app, file)), { recursive: true });
        await writeFile(join(app, file), text);
      }
      const { url, close } = await serve(order, app, { shareStrategy, ...options });
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
      const [own, inHost] = await measureEdits(browser, [one.url, shell.url], join(one.app, edit.file), edit, EDITS);
      return { own, host: inHost };
    } finally {
      await Promise.all(servers.map((close) => close()));
    }
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A time that there is none of is left out. */
function metricsOf({ own, host }) {
  const [ofOwn, ofHost] = [own, host].map(({ times }) => median(times));
  return {
    ...(ofOwn !== undefined && { hot_own_ms: ofOwn }),
    ...(ofHost !== undefined && { hot_host_ms: ofHost }),
    ...(ofOwn !== undefined && ofHost !== undefined && { hot_ratio: Number((ofHost / ofOwn).toFixed(2)) }),
    hot_missed: host.edits - host.times.length,
    hot_loads: host.loads,
    hot_kept: host.kept ? 1 : 0,
  };
}
