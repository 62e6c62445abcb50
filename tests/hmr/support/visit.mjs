/**
 * Opens a page that tells what has become of it.
 *
 * @param {import('node:test').TestContext} t closes it
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function visit(t, browser, url) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const errors = [];
  const log = [];
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
  await page.goto(url);
  const button = (text) => page.getByRole('button', { name: text });
  const told = async (what, problem) => {
    const body = await page.textContent('body').catch(String);
    return new Error([`${what}: ${problem}`, body, ...errors, ...log].join('\n'));
  };
  return {
    page,
    errors,
    log,
    loads: () => loads,
    /** Waits until the page shows a text. */
    async shows(text) {
      try {
        await page.getByText(text).first().waitFor({ timeout: 20_000 });
      } catch {
        throw await told(text, 'is not on the page');
      }
    },
    /** Clicks a counter. */
    async click(text) {
      await button(text).click();
    },
  };
}
