import { Waves } from './recording-server.mjs';

/**
 * Opens a page, and tells what it shows and what it has fetched, in how many round trips.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param servers that `serveRecording` has started
 */
export async function show(browser, url, servers) {
  const waves = new Waves();
  for (const server of servers) Object.assign(server, { waves, requests: [] });
  const page = await browser.newPage();
  const warnings = [];
  page.on('console', (message) => {
    // A server has no icon unless the application has one.
    if (!message.location().url.endsWith('/favicon.ico')) warnings.push(message.text());
  });
  page.on('pageerror', ({ message }) => warnings.push(message));
  try {
    await page.goto(url);
    await page.locator('main:not(:empty)').waitFor();
    await page.waitForLoadState('networkidle');
    const fetched = servers.flatMap(({ requests }, index) =>
      // The script of a page with routes has another hash.
      requests.map((path) => `${index} ${path.replace(/^\/main\.[\da-f]+/, '/main')}`),
    );
    return {
      text: await page.locator('main').textContent(),
      fetched: fetched.sort(),
      roundTrips: waves.count,
      warnings,
    };
  } finally {
    await page.close();
    for (const server of servers) server.waves = undefined;
  }
}
