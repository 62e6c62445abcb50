/** How much slower than this machine's the processor of pages is. */
const SLOWER = Number(process.env.FEDPACK_HMR_SLOWER ?? 1);

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
  if (SLOWER > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const errors = [];
  const log = [];
  const reports = [];
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
  const sockets = { opened: 0, closed: 0 };
  page.on('websocket', (socket) => {
    sockets.opened += 1;
    socket.on('framesent', ({ payload }) => reports.push(String(payload)));
    socket.on('close', () => {
      sockets.closed += 1;
    });
  });
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
    /** What the page has told the development servers, who print its errors. */
    reports,
    loads: () => loads,
    /** How many sockets the page has opened, and has closed. */
    sockets: () => sockets,
    /** Waits until the page shows a text. */
    async shows(text) {
      try {
        await page.getByText(text).first().waitFor({ timeout: 20_000 });
      } catch {
        throw await told(text, 'is not on the page');
      }
    },
    /** Waits until something was logged, or was thrown and caught by nothing. */
    async logs(pattern) {
      const has = () => [...log, ...errors].some((line) => pattern.test(line));
      const deadline = AbortSignal.timeout(20_000);
      while (!has()) {
        if (deadline.aborted) throw await told(pattern, 'was not logged');
        const next = (event) => page.waitForEvent(event, { timeout: 1000 }).catch(() => {});
        await Promise.race([next('console'), next('pageerror')]);
      }
    },
    /** Waits until what shows a text has a color. */
    async hasColor(text, color) {
      const element = await page.getByText(text, { exact: true }).elementHandle();
      const has = ([element, color]) => getComputedStyle(element).color === color;
      await page.waitForFunction(has, [element, color], { timeout: 20_000 }).catch(async () => {
        throw await told(
          text,
          `is ${await element.evaluate((element) => getComputedStyle(element).color)}, not ${color}`,
        );
      });
    },
    /** Clicks a counter. */
    async click(text) {
      await button(text).click();
    },
  };
}
