import assert from 'node:assert/strict';

/** Waits until a page shows a text. */
export const shows = (page, text) => page.getByText(text, { exact: true }).waitFor({ timeout: 10_000 });

/**
 * Walks through the remote: by a deep link, by its own links and with the back button, each time below the route that it is
 * mounted at.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} url of the page that it is mounted at, without a slash at the end
 */
export async function walk(page, url) {
  await page.goto(`${url}/detail`);
  await shows(page, 'One order');
  await page.getByText('List').click();
  await shows(page, 'All orders');
  assert.equal(page.url().replace(/\/$/, ''), url);
  await page.goBack();
  await shows(page, 'One order');
  assert.equal(page.url(), `${url}/detail`);
}

/** Comes to the remote and leaves it by the host's links. */
export async function comeAndLeave(page, host) {
  await page.goto(host);
  await page.getByText('Orders').click();
  await shows(page, 'All orders');
  await page.getByText('Detail').click();
  await shows(page, 'One order');
  assert.equal(page.url(), `${host}/remote2/detail`);
  await page.getByText('Home').click();
  await shows(page, 'Welcome');
  assert.equal(await page.getByText('One order').count(), 0);
}
