import { join } from 'node:path';
import { staticServer } from '../../../examples/workspace/scripts/staticServer.mjs';
import { rsbuildBuild } from '../../../tests/support/programs.mjs';
import { startSession } from './session.mjs';

/**
 * What the scenes have: a copy of the example, a browser, and what takes pictures.
 *
 * @typedef {object} Stage
 * @property {Awaited<ReturnType<typeof import('../../../tests/support/workspace.mjs').copyWorkspace>>} copy
 * @property {import('@playwright/test').Browser} browser
 * @property {ReturnType<typeof import('./pictures.mjs').camera>} camera
 */

const VIEWPORT = { width: 1000, height: 560 };
const PROFILE = 'apps/settings/src/sections/Profile.tsx';
const DASHBOARD = 'apps/dashboard/src/App.tsx';

/** The morning: all apps start, and an edit of a remote shows in the shell, which keeps what was typed. */
export async function edit({ copy, browser, camera }) {
  const session = await startSession(copy.folder, ['shell', '--remotes-path', '/versions.json']);
  try {
    await camera.terminal('start', 'npx fedpack dev shell --remotes-path /versions.json', session.lines);
    const page = await open(browser, `${session.url('shell')}settings`);
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.getByRole('textbox', { name: 'Role' }).fill('Night shift lead');
    await page.evaluate(() => {
      window.isSamePage = true;
    });
    await camera.browser('edit-before', page);
    await copy.replace(PROFILE, 'title="Profile"', 'title="Who you are"');
    await page.getByRole('heading', { name: 'Who you are' }).waitFor();
    const isKept = await page.evaluate(() => window.isSamePage === true);
    const role = await page.getByRole('textbox', { name: 'Role' }).inputValue();
    if (!isKept || role !== 'Night shift lead') throw new Error(`the edit has reset the page:\n${said.join('\n')}`);
    await camera.browser('edit-after', page);
    await page.close();
  } finally {
    await session.end();
  }
}

/** The remote on its own. */
export async function sandbox({ copy, browser, camera }) {
  const session = await startSession(copy.folder, ['dashboard', '--sandbox']);
  try {
    const [, url] = session.shown(/ what dashboard exposes: (\S+)/);
    const page = await open(browser, `${url}#${encodeURIComponent('./DashboardWidget')}`);
    await page.getByRole('heading', { name: 'Exceptions', exact: true }).waitFor();
    await camera.browser('sandbox', page);
    await page.close();
  } finally {
    await session.end();
  }
}

/** The evening: the remote in the shell that is deployed, which allows it. */
export async function deployed({ copy, browser, camera }) {
  await copy.replace('apps/shell/rsbuild.config.ts', "['@fedpack/runtime/observe']", "['@fedpack/runtime/overrides']");
  for (const app of ['shell', 'dashboard']) {
    const { code, out, err } = await rsbuildBuild(copy.app(app));
    if (code !== 0) throw new Error(out + err);
  }
  const [remote, shell] = [8081, 8080].map((port) => ({ port, origin: `http://app.example:${port}` }));
  const json = {
    '/versions.json': { mfe_dashboard: `${remote.origin}/static/mf-manifest.json` },
    '/releases.json': {},
  };
  const servers = [
    staticServer({ folder: join(copy.app('dashboard'), 'dist'), port: remote.port }),
    staticServer({ folder: join(copy.app('shell'), 'dist'), port: shell.port, singlePage: true, json }),
  ];
  await Promise.all(servers.map((server) => server.start()));
  await copy.replace(DASHBOARD, 'title="Network today"', 'title="Network tonight"');
  await copy.replace('apps/dashboard/package.json', '"dev": "rsbuild dev"', '"prod": "rsbuild dev --mode production"');
  try {
    const args = ['dashboard', '--inside', `${shell.origin}/dashboard`, '--script', 'prod'];
    const session = await startSession(copy.folder, args);
    try {
      const [, url] = session.shown(/ in http:\/\/app\.example:\d+: (\S+)/);
      const page = await open(browser, url);
      await page.getByRole('heading', { name: 'Network tonight' }).waitFor();
      await camera.browser('inside', page);
      await page.close();
    } finally {
      await session.end();
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function open(browser, url) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  return page;
}
