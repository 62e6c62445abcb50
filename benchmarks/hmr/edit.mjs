import { readFile } from 'node:fs/promises';
import { writeWhole } from '../../tests/support/write-whole.mjs';

/** Milliseconds after which an edit counts as not seen. */
const PATIENCE = 10_000;

/**
 * Edits a file again and again, and takes the time until each of several pages shows the edit. All of them see the same rebuild, so its
 * time doesn't tell them apart.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string[]} urls
 * @param {string} file
 * @param {{from: RegExp, to: (count: number) => string}} edit
 * @param {number} edits
 * @returns {Promise<{times: number[], edits: number, loads: number, kept: boolean}[]>} by page; without the first edit, which loads what
 *   later ones have
 */
export async function measureEdits(browser, urls, file, { from, to }, edits) {
  const visits = [];
  for (const url of urls) visits.push(await open(browser, url, from));
  for (let edit = 0; edit < edits; edit++) {
    const text = to(edit + 1);
    const source = (await readFile(file, 'utf8')).replace(from, text);
    const shown = visits.map(({ page }) => shownAt(page, text));
    await Promise.all(shown.map(({ ready }) => ready));
    const saved = Date.now();
    await writeWhole(file, source);
    for (const [index, at] of (await Promise.all(shown.map(({ at }) => at))).entries()) {
      if (edit > 0 && at !== undefined) visits[index].times.push(at - saved);
    }
  }
  const results = [];
  for (const { page, times, loads } of visits) {
    const kept = /: 1$/.test((await page.getByRole('button').first().textContent()) ?? '');
    results.push({ times, edits: edits - 1, loads: loads(), kept });
    await page.close();
  }
  return results;
}

/** Opens a page, and clicks its first counter. */
async function open(browser, url, text) {
  const page = await browser.newPage();
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  await page.goto(url);
  await page.getByText(text).first().waitFor();
  await page.getByRole('button').first().click();
  return { page, times: [], loads: () => loads };
}

/** When the page shows a text, by the clock; undefined if it doesn't. A page that is loaded anew is asked again. */
function shownAt(page, text) {
  const wait = (text) =>
    new Promise((resolve) => {
      const look = () => document.body?.textContent.includes(text) && resolve(Date.now());
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
      look();
    });
  const deadline = Date.now() + PATIENCE;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const ask = () => page.evaluate(wait, text).catch(() => (Date.now() < deadline ? ask() : undefined));
  const at = Promise.race([ask(), late]);
  return { at, ready: page.evaluate(() => {}) };
}
