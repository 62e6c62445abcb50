import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { cleanEnvironment } from '../../support/command.mjs';
import { endChild } from '../../support/end-child.mjs';
import { serve } from '../../support/serve.mjs';
import { within } from '../../support/within.mjs';

/**
 * Starts the development servers of a project, on ports that are free, and opens the page of one.
 *
 * @param {{ folder: string, command: string[], env?: Record<string, string>, configs: string[] }} project `configs`: the files that name the ports 3000 and 3001
 * @param {(page: import('@playwright/test').Page) => Promise<void>} look what the page has to show
 */
export async function runDev({ folder, command: [program, ...args], env, configs }, look) {
  const ports = { 3000: await freePort(folder), 3001: await freePort(folder) };
  for (const file of configs) {
    const text = readFileSync(file, 'utf8');
    // The remote may be at the port of an earlier test by now.
    const moved = text.replace(/http:\/\/[\w.]+:\d+\//g, `http://localhost:${ports[3001]}/`);
    writeFileSync(
      file,
      moved.replace(/port: (\d+)/, (_, port) => `port: ${ports[port]}`),
    );
  }
  // A process group of its own, so that its end takes along what it has started.
  const child = spawn(program, args, {
    cwd: folder,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let browser;
  try {
    browser = await chromium.launch(chromiumLaunchOptions());
    await within('the first builds', ready(child, 2));
    const page = await browser.newPage();
    await page.goto(`http://localhost:${ports[3000]}`);
    await look(page);
  } finally {
    await browser?.close();
    await endChild(child, { group: true });
  }
}

/** Waits until so many servers have built. */
function ready(child, servers) {
  return new Promise((resolve, reject) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
        if (text.match(/\bready\b.* built in/g)?.length === servers) resolve();
      });
    }
    child.on('close', () => reject(new Error(`ended:\n${text}`)));
  });
}

/** A port that was free a moment ago. */
async function freePort(folder) {
  const server = await serve(folder);
  await server.close();
  return new URL(server.url).port;
}
