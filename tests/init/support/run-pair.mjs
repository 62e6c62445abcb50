import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { mustRun } from '../../support/command.mjs';
import { assertEvaluatesNothing } from '../../support/evaluations.mjs';
import { serve } from '../../support/serve.mjs';

/** Where templates, and `fedpack init` unless told otherwise, expect the remote. */
const DEFAULT_ORIGIN = 'http://localhost:3001';

/**
 * Builds a remote and a host, serves both, and opens the host in a browser. No script of both may evaluate text.
 *
 * @param {{ remote: Application, host: Application }} pair
 * @param {(page: import('@playwright/test').Page) => Promise<void>} look what the page has to show
 * @typedef {object} Application
 * @property {string} folder
 * @property {string} config the file that names the remote's URL, in the folder
 * @property {string[]} build the command
 * @property {string} [cwd] where that is run; in the folder unless given
 * @property {Record<string, string>} [env] of the command
 * @property {string[]} [codes] the diagnostics of the build; none unless given
 */
export async function runPair({ remote, host }, look) {
  const servers = [];
  try {
    for (const { folder } of [remote, host]) {
      const output = join(folder, 'dist');
      mkdirSync(output, { recursive: true });
      servers.push(await serve(output));
    }
    const [remoteServer, hostServer] = servers;
    // Another port than the default one, which somebody on this machine may have.
    const file = join(host.folder, host.config);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(DEFAULT_ORIGIN), text);
    writeFileSync(file, text.replaceAll(DEFAULT_ORIGIN, remoteServer.url));
    for (const { folder, cwd = folder, build, env, codes = [] } of [remote, host]) {
      const { stdout, stderr } = await mustRun(cwd, build, env);
      assert.deepEqual([...(stdout + stderr).matchAll(/\bFED\d{3}(?= )/g)].map(String), codes, stdout);
      assert.doesNotMatch(stderr, /^fedpack: /m, 'started once');
      await assertEvaluatesNothing(join(folder, 'dist'));
    }
    await open(hostServer.url, remoteServer.url, look);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function open(url, remoteUrl, look) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    const errors = [];
    const requests = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    await look(page);
    assert.deepEqual(errors, []);
    assert.ok(requests.includes(`${remoteUrl}/mf-manifest.json`), requests.join('\n'));
  } finally {
    await browser.close();
  }
}

/** Clicks a button that counts, twice, so that it is seen to be alive. */
export async function count(page, label) {
  await page.getByRole('button', { name: `${label}: 0` }).click();
  await page.getByRole('button', { name: `${label}: 1` }).waitFor();
}
