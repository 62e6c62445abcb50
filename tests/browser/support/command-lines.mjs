import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import getPort from 'get-port';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { endChild } from '../../support/end-child.mjs';
import { within } from '../../support/within.mjs';
import { writeWhole } from '../../support/write-whole.mjs';

const modules = join(import.meta.dirname, '../../../node_modules');

/** What starts a development server, with nothing but its own defaults. */
const TOOLS = {
  rsbuild: [join(modules, '@rsbuild/core/bin/rsbuild.js'), 'dev'],
  rspack: [join(modules, '@rspack/cli/bin/rspack.js'), 'serve'],
};

/**
 * A folder and a browser for the tests of the file that calls this, and what starts development servers in it: the command
 * lines themselves, each in a process of its own.
 */
export function devServers() {
  let folder;
  let browser;
  let copies = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-dev-'));
    await symlink(modules, join(folder, 'node_modules'), 'junction');
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  return {
    port: () => getPort({ host: '127.0.0.1' }),

    /**
     * Copies an application and serves it.
     *
     * @param {import('node:test').TestContext} t ends the server
     * @param {'rsbuild' | 'rspack'} tool
     * @param {string} source the application's folder
     * @param {{port: number, args?: string[], env?: Record<string, string>, files?: Record<string, string>}} more `files` are
     *   put over those of the application
     */
    async serve(t, tool, source, { port, args = [], env = {}, files = {} }) {
      copies += 1;
      const root = join(folder, `app-${copies}`);
      await cp(source, root, { recursive: true });
      const app = { root, url: `http://localhost:${port}`, change: (file, text) => writeWhole(join(root, file), text) };
      for (const [file, text] of Object.entries(files)) {
        await mkdir(join(root, dirname(file)), { recursive: true });
        await app.change(file, text);
      }
      app.replace = async (file, from, to) => {
        const text = await readFile(join(root, file), 'utf8');
        if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
        await app.change(file, text.replace(from, to));
      };
      const { end, output } = await started([...TOOLS[tool], ...args], root, app.url, env);
      app.output = output;
      t.after(end);
      return app;
    },

    /** Opens a page that tells how often it was loaded, what it has asked for and what went wrong. */
    async open(t, url) {
      const page = await browser.newPage();
      t.after(() => page.close());
      const visit = { page, loads: 0, errors: [], log: [], requests: [] };
      page.on('domcontentloaded', () => {
        visit.loads += 1;
      });
      page.on('request', (request) => visit.requests.push(request.url()));
      page.on('pageerror', ({ message }) => visit.errors.push(message));
      page.on('console', (message) => visit.log.push(`${message.type()}: ${message.text()}`));
      /** Waits until the page shows a text. */
      visit.shows = async (text) => {
        try {
          await page.getByText(text).first().waitFor({ timeout: 20_000 });
        } catch {
          const body = await page.textContent('body').catch(String);
          throw new Error([`no “${text}” on the page:`, body, ...visit.errors, ...visit.log].join('\n'));
        }
      };
      await page.goto(url);
      return visit;
    },
  };
}

/** Starts a command and waits until it answers. `end` ends it with all that it has started, `output` is what it has printed. */
async function started(args, cwd, url, env) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'development', BROWSER: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const end = () => endChild(child, { group: true });
  const asking = new AbortController();
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${args.join(' ')} ended with ${code}:\n${printed.join('')}`);
  });
  ended.catch(() => {});
  try {
    await within(`an answer of ${url}`, Promise.race([answers(url, asking.signal), ended]));
  } catch (error) {
    await end();
    throw error;
  } finally {
    asking.abort();
  }
  return { end, output: () => printed.join('') };
}

/** Resolves when a server answers, or nobody waits any more. Development servers hold the first answer back until they have built. */
async function answers(url, signal) {
  while (!signal.aborted) {
    try {
      await fetch(url, { signal });
      return;
    } catch {
      await pause(50);
    }
  }
}
