import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { mustRun } from '../../support/command.mjs';
import { assertEvaluatesNothing } from '../../support/evaluations.mjs';
import { serve } from '../../support/serve.mjs';

/** The command that builds one of a project's two applications. */
export function buildCommand(folder, application) {
  return [join(folder, 'node_modules', '.bin', 'rsbuild'), 'build', '--root', application];
}

/** One of a project's two applications, which Rsbuild builds. */
function application(folder, name) {
  return { command: buildCommand(folder, name), output: join(name, 'dist') };
}

/**
 * Builds the remote and the host, opens the host in a browser, and asserts that it shows what comes from the remote, and that no script of both
 * evaluates text.
 *
 * @param {string} folder the project
 * @param {object} [options]
 * @param {{ command: string[], output: string }} [options.remote] what builds it, and where to; its folder of that name, by Rsbuild,
 *   unless given
 * @param {{ command: string[], output: string }} [options.host] likewise
 * @param {(page: import('@playwright/test').Page) => Promise<void>} [options.look] what the page has to show; a component of the
 *   remote, with one React between them, unless given
 * @returns {Promise<string>} what the builds wrote to stderr
 */
export async function buildAndOpen(
  folder,
  { remote = application(folder, 'remote'), host = application(folder, 'host'), look = showsGreeting } = {},
) {
  const servers = [];
  for (const { output } of [remote, host]) {
    mkdirSync(join(folder, output), { recursive: true });
    servers.push(await serve(join(folder, output)));
  }
  const [remoteServer, hostServer] = servers;
  try {
    const env = { REMOTE_ORIGIN: remoteServer.url };
    const built = [await mustRun(folder, remote.command, env), await mustRun(folder, host.command, env)];
    for (const { output } of [remote, host]) await assertEvaluatesNothing(join(folder, output));
    await open(hostServer.url, look);
    return built.map(({ stderr }) => stderr).join('');
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function open(origin, look) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(origin);
    await look(page);
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
}

async function showsGreeting(page) {
  await page.getByRole('button', { name: 'Greetings from the remote: 0' }).click();
  await page.getByRole('button', { name: 'Greetings from the remote: 1' }).waitFor();
  await page.getByText('one React: true').waitFor();
  await page.getByText('one runtime: true').waitFor();
}
