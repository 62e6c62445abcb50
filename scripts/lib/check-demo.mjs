import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';
import { failure, success } from './report.mjs';
import { root } from './root.mjs';
import { onEnd } from './run.mjs';

const FOLDER = join(root, 'demo-screenshots');
/** Milliseconds that a route may take until it shows its content. */
const PATIENCE = 20_000;
const VIEWPORT = { width: 1280, height: 800 };

/**
 * Opens the shell, visits every route that its navigation links to, and saves a screenshot of each.
 *
 * @param {string} url the shell's address
 * @returns {Promise<number>} the exit code: 0 when every route rendered and nothing went wrong on the way
 */
export async function checkDemo(url) {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  onEnd(() => browser.close());
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const problems = watch(page);
    let failed = 0;
    for (const path of await routes(page, url)) failed += (await visit(page, new URL(path, url), problems)) ? 0 : 1;
    return failed === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** Collects what a person would see in the browser's console and network panels. */
function watch(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  );
  page.on('requestfailed', (request) => {
    // A request that the page gave up by going elsewhere has not failed.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') problems.push(`${reason} ${request.url()}`);
  });
  return problems;
}

async function routes(page, url) {
  await page.goto(url);
  const links = page.locator('nav a[href]');
  await links.first().waitFor({ timeout: PATIENCE });
  const hrefs = await links.evaluateAll((anchors) => anchors.map(({ href }) => href));
  const own = hrefs
    .filter((href) => new URL(href).origin === new URL(url).origin)
    .map((href) => new URL(href).pathname);
  return [...new Set(['/', ...own])];
}

async function visit(page, url, problems) {
  problems.length = 0;
  const file = join(FOLDER, `${url.pathname.replaceAll('/', '-').slice(1) || 'home'}.png`);
  try {
    await page.goto(url.href, { waitUntil: 'networkidle', timeout: PATIENCE });
    await page.getByRole('main').getByRole('heading').first().waitFor({ timeout: PATIENCE });
    const alert = page.getByRole('main').getByRole('alert');
    if (await alert.count()) problems.push(`shows an error: ${await alert.first().textContent()}`);
  } catch (error) {
    problems.push(error.message.split('\n')[0]);
  }
  await page
    .screenshot({ path: file, timeout: PATIENCE })
    .catch((error) => problems.push(error.message.split('\n')[0]));
  if (problems.length === 0) success(`${url.pathname}  ${relative(root, file)}`);
  else failure(`${url.pathname}\n    ${problems.join('\n    ')}`);
  return problems.length === 0;
}
