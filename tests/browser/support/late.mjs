/**
 * The scripts and manifests that a page loads, as paths.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of a page that sets `globalThis.result` in the end
 */
export async function filesOf(browser, url) {
  const files = [];
  await visit(browser, url, (path) => files.push(path));
  return files;
}

/**
 * Opens a page on which one file arrives when nothing else is on the way any more.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of a page that sets `globalThis.result` in the end
 * @param {string} late path of the file
 * @returns {Promise<unknown>} the page's result
 */
export async function reportWithLate(browser, url, late) {
  const underway = new Set();
  const onRequest = async (path, page) => {
    if (path === late) await isQuiet(page, underway);
    else underway.add(path);
  };
  return visit(browser, url, onRequest, (path) => underway.delete(path));
}

/** Resolves when what has arrived has run, and has asked for nothing more. */
async function isQuiet(page, underway) {
  for (let turns = 0; turns < 3; turns++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    if (underway.size > 0) turns = -1;
  }
}

async function visit(browser, url, onRequest, onArrival = () => {}) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfinished', (request) => onArrival(new URL(request.url()).pathname));
  await page.route(/\.js(on)?$/, async (route) => {
    await onRequest(new URL(route.request().url()).pathname, page);
    await route.continue();
  });
  try {
    await page.goto(url, { waitUntil: 'commit' });
    const result = await page.waitForFunction(() => globalThis.result, undefined, { timeout: 20_000 });
    return errors.length > 0 ? errors.join('\n') : await result.jsonValue();
  } finally {
    await page.close();
  }
}
