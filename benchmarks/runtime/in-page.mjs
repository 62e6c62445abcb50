import { STEPS } from './play.js';

/**
 * Plays a host once in a page of its own.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the server
 * @param {number} at which prebuilt runtime
 * @param {object} kind what it plays
 * @returns {Promise<Record<string, number>>} milliseconds of the page's thread, by step
 */
export async function playInPage(browser, url, at, kind) {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const now = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    await page.evaluate(
      async ([at, kind]) => {
        const { createHost } = await import('/play.js');
        globalThis.host = createHost(await (await fetch(`/${at}.js`)).text(), kind);
      },
      [at, kind],
    );
    const took = {};
    for (const step of STEPS) {
      const before = await now();
      await page.evaluate((step) => globalThis.host[step](), step);
      took[step] = (await now()) - before;
    }
    return took;
  } finally {
    await page.close();
  }
}
