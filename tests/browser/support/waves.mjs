/** Turns of the page's event loop without a new request, after which it waits for those that are held. */
const QUIET_TURNS = 3;

/**
 * Opens a page that gets its files in waves: what it has asked for arrives only when it asks for nothing more. So the waves are its round
 * trips, however fast this machine is.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of a page that sets `globalThis.result` in the end
 * @returns {Promise<{result: unknown, waves: string[][]}>} paths of scripts, style sheets and manifests
 */
export async function visitInWaves(browser, url) {
  const page = await browser.newPage();
  let held = [];
  await page.route(/\.(js|css|json)$/, (route) => void held.push(route));
  const waves = [];
  try {
    await page.goto(url, { waitUntil: 'commit' });
    for (;;) {
      await isQuiet(page, () => held.length);
      if (held.length === 0) {
        const result = await page.evaluate(() => globalThis.result);
        if (result !== undefined) return { result, waves };
        continue;
      }
      const wave = held;
      held = [];
      waves.push(wave.map((route) => new URL(route.request().url()).pathname));
      await Promise.all(wave.map((route) => arrive(page, route)));
    }
  } finally {
    await page.close();
  }
}

async function arrive(page, route) {
  const request = route.request();
  const isOver = (other) => other === request;
  const over = Promise.race([
    page.waitForEvent('requestfinished', isOver),
    page.waitForEvent('requestfailed', isOver).catch(() => {}),
  ]);
  await route.continue();
  await over;
}

async function isQuiet(page, count) {
  let known = count();
  for (let turns = 0; turns < QUIET_TURNS; turns++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    if (count() === known) continue;
    known = count();
    turns = -1;
  }
}
