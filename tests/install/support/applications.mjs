import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { mustRun } from '../../support/command.mjs';
import { serve } from '../../support/serve.mjs';

/** The command that builds one of a project's two applications. */
export function buildCommand(folder, application) {
  return [join(folder, 'node_modules', '.bin', 'rsbuild'), 'build', '--root', application];
}

/**
 * Builds the remote and the host, opens the host in a browser, and asserts that it shows what comes from the remote, with one
 * React between them.
 *
 * @param {string} folder the project
 * @param {{ command: string[], output: string }} [remoteBuild] what builds the remote, and where to; Rsbuild unless given
 * @returns {Promise<string>} what the builds wrote to stderr
 */
export async function buildAndOpen(
  folder,
  remoteBuild = { command: buildCommand(folder, 'remote'), output: 'remote/dist' },
) {
  const servers = [];
  for (const below of [remoteBuild.output, 'host/dist']) {
    const output = join(folder, below);
    mkdirSync(output, { recursive: true });
    servers.push(await serve(output));
  }
  const [remote, host] = servers;
  try {
    const env = { REMOTE_ORIGIN: remote.url };
    const built = [
      await mustRun(folder, remoteBuild.command, env),
      await mustRun(folder, buildCommand(folder, 'host'), env),
    ];
    await assertRuns(host.url);
    return built.map(({ stderr }) => stderr).join('');
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function assertRuns(origin) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(origin);
    await page.getByRole('button', { name: 'Greetings from the remote: 0' }).click();
    await page.getByRole('button', { name: 'Greetings from the remote: 1' }).waitFor();
    await page.getByText('one React: true').waitFor();
    await page.getByText('one runtime: true').waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
}
