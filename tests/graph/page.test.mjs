import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assets, box, details, federationOf, graphOf, opener, releaseOf } from './support/page.mjs';

const open = opener();

const small = graphOf([
  {
    id: 'host',
    uses: { shop: ['./App', './Gone'] },
    shared: [{ version: '18.3.1', range: '^18.3.1', conflict: true }],
  },
  {
    id: 'shop',
    exposes: { './App': ['default'], './Old': [] },
    uses: { base: ['./Button'] },
    shared: [{ conflict: true }],
  },
  { id: 'base', exposes: { './Button': ['Button'] }, shared: [{ key: 'zustand', version: '5.1.0', range: '^5.1.0' }] },
  { id: 'alone', shared: [] },
]);

/** Names of the apps that the picture marks. */
const marked = (page, mark) =>
  page
    .locator(`.box.${mark}`)
    .evaluateAll((boxes) => boxes.map((one) => one.querySelector('title').textContent).sort());

const focused = (page) => page.evaluate(() => document.activeElement.textContent);

test('a page of 100 apps opens from disk, and asks for nothing', async () => {
  const { page, faults } = await open(federationOf(100));
  assert.equal(await page.locator('.box').count(), 100);
  await page.keyboard.press('/');
  await page.keyboard.type('detail');
  await page.keyboard.press('Enter');
  await page.locator('.views a', { hasText: 'Shared' }).click();
  assert.deepEqual(faults, []);
});

test('names that are code are shown, and do not run', async () => {
  const name = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
  const { page, faults } = await open(
    graphOf([{ id: name, exposes: { './x': [name] }, uses: { [`${name}!`]: [name] } }]),
  );
  await box(page, name).first().click();
  assert.equal(await page.locator('section.app:visible h2').textContent(), name);
  assert.deepEqual(faults, []);
});

test('the script of the page evaluates no text', () => {
  for (const pattern of [/\beval\s*\(/, /\bFunction\s*\(/, /<\/script/i, /<!--/]) {
    assert.ok(!pattern.test(assets.script), `${pattern}`);
  }
});

test('selecting an app marks its consumers and remotes, and opens its details', async () => {
  const { page } = await open(small);
  await box(page, 'shop').click();
  assert.deepEqual(await marked(page, 'selected'), ['shop']);
  assert.deepEqual(await marked(page, 'near'), ['base', 'host', 'shop']);
  const shop = details(page, 'shop');
  assert.match(
    (await shop.allInnerTexts()).join(),
    /Exposes 2[\s\S]*\.\/Old\s*unused[\s\S]*Consumes 1[\s\S]*base[\s\S]*Consumed by 1[\s\S]*host/,
  );
  await shop.getByRole('link', { name: 'base' }).click();
  assert.ok(await details(page, 'base').isVisible());
  assert.ok(await shop.isHidden());
  await box(page, 'base').click();
  assert.deepEqual(await marked(page, 'selected'), []);
});

test('the keyboard reaches every app from left to right, opens it and comes back', async () => {
  const { page } = await open(small);
  await page.getByRole('link', { name: 'Skip the picture' }).focus();
  const order = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => document.activeElement.querySelector('title')?.textContent));
  }
  assert.deepEqual(order, ['host', 'shop', 'base', 'alone']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^shop/);
  assert.equal(
    await page.locator('.box:focus-visible rect').evaluate((one) => getComputedStyle(one).strokeWidth),
    '3px',
  );
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'shop');
  assert.ok(await details(page, 'shop').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await details(page, 'shop').isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label').split(',')[0]), 'shop');
});

test('the search finds apps, exposes and share keys, and is moved through by arrows', async () => {
  const { page } = await open(small);
  await page.keyboard.press('/');
  await page.keyboard.type('o');
  const hits = page.getByRole('option');
  const found = async () => (await hits.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  await page.keyboard.type('ld');
  assert.deepEqual(await found(), ['./Old shop expose']);
  await page.locator('#search').fill('s');
  assert.deepEqual(
    (await found()).filter((text) => text.endsWith('share key')),
    ['react share key', 'zustand share key'],
  );
  await page.locator('#search').fill('zust');
  await page.keyboard.press('Enter');
  assert.match(await focused(page), /^zustand/);
  await page.keyboard.press('/');
  await page.keyboard.type('app');
  assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
  const first = await page.getByRole('option', { selected: true }).textContent();
  await page.keyboard.press('ArrowDown');
  const second = await page.getByRole('option', { selected: true }).textContent();
  assert.notEqual(first, second);
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.getByRole('option', { selected: true }).textContent(), first);
  await page.locator('#search').fill('nothing like it');
  assert.ok(await page.getByText('Nothing found.').isVisible());
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#search').inputValue(), '');
});

test('an app that is found is brought near enough to read', async () => {
  const { page } = await open(federationOf(100));
  await page.keyboard.press('/');
  await page.keyboard.type('catalog_detail_1');
  await page.keyboard.press('Enter');
  const { x, y, width, height } = await page.locator('.box.selected').boundingBox();
  assert.ok(width > 120 && x >= 0 && x + width <= 920 && y >= 48 && y + height <= 800, `${x} ${y} ${width} ${height}`);
});

test('the shared view lists versions by app and says in words what is in conflict', async () => {
  const { page } = await open(small, { hash: '#shared' });
  const rows = page.locator('#shared-view tbody tr:visible');
  const texts = async () => (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  assert.deepEqual(await texts(), [
    'react conflict singleton 18.3.1 host 19.3.1 shop ^18.3.1 host ^19.3.1 shop',
    'zustand singleton 5.1.0 base ^5.1.0 base',
  ]);
  assert.ok(await rows.first().locator('.tag.warning svg').isVisible());
  await page.getByLabel('Only conflicts').check();
  assert.equal(await rows.count(), 1);
});

test('only conflicts leaves the apps in conflict, also for the keyboard', async () => {
  const { page } = await open(small);
  await page.getByLabel('Only conflicts').check();
  assert.deepEqual(await page.locator('.overview li:visible .name').allInnerTexts(), ['host', 'shop']);
  assert.equal(await page.locator('.box[tabindex="0"]').count(), 2);
  assert.equal(await page.locator('.line.missing').count(), 1);
});

for (const [scheme, least, most] of [
  ['light', 200, 255],
  ['dark', 0, 60],
]) {
  test(`the page is ${scheme} where the system is`, async () => {
    const { page } = await open(small, { colorScheme: scheme });
    for (const place of ['body', '#panel']) {
      const color = await page.locator(place).evaluate((element) => getComputedStyle(element).backgroundColor);
      for (const value of color.match(/\d+/g).slice(0, 3)) assert.ok(value >= least && value <= most, color);
    }
  });
}

test('what is deployed of an app, and what differs, fits its box and its details', async () => {
  const long = './features/warehouse/outbound/consignments/a-module-with-a-long-name/ConsignmentOverviewPanel';
  const shared = [
    {
      key: '@acme-logistics/shared-component-library',
      property: 'version',
      here: '19.3.1',
      deployed: '18.3.1-canary.20261129',
    },
  ];
  const source = 'https://deployments.logistics.example/federation/releases/2026-11-29T22-00-00Z/mf-manifest.json';
  const version = '2.0.0-next.1+build.20261129.abcdef0';
  const releases = [releaseOf({ source, version, exposes: { here: [long], deployed: [long] }, shared })];
  const { page } = await open(graphOf([{ id: 'shop', exposes: { [long]: [] }, shared: [{}], releases }]));
  const within = (selector) =>
    page.locator('.box').evaluate((one, text) => {
      const [outer, inner] = [one.querySelector('rect'), one.querySelector(text)].map((part) =>
        part.getBoundingClientRect(),
      );
      return inner.right <= outer.right && inner.bottom <= outer.bottom;
    }, selector);
  assert.ok(await within('.box-summary:last-of-type'));
  await box(page, 'shop').click();
  const shop = details(page, 'shop');
  assert.match(
    (await shop.allInnerTexts()).join().replace(/\s+/g, ' '),
    /Deployed 1 2\.0\.0-next.*only here.*only deployed.*18\.3\.1-canary/,
  );
  assert.ok(await page.locator('#panel').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
});

test('a narrow screen has the list in place of the picture', async () => {
  const { page } = await open(small, { viewport: { width: 390, height: 800 } });
  assert.ok(await page.locator('#picture').isHidden());
  await page.locator('.overview').getByRole('link', { name: 'shop' }).click();
  assert.ok(await details(page, 'shop').isVisible());
  assert.ok(await page.locator('.overview').isHidden());
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.getByRole('link', { name: 'All apps' }).locator('visible=true').click();
  assert.ok(await page.locator('.overview').isVisible());
});

test('on paper there is everything', async () => {
  const { page } = await open(small);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['host', 'shop', 'base', 'alone'])
    assert.ok(await page.locator('h2', { hasText: name }).isVisible());
  assert.ok(await page.locator('#picture').isVisible());
  assert.ok(await page.locator('#shared-view').isVisible());
});

test('the picture is moved by wheel, buttons and keys, and fits again', async () => {
  const { page } = await open(federationOf(30));
  const width = async () => (await page.locator('.box').first().boundingBox()).width;
  const start = await width();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const larger = await width();
  assert.ok(larger > start);
  await page.locator('.box').first().focus();
  await page.keyboard.press('-');
  assert.ok((await width()) < larger);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(
    (least) => document.querySelector('.box').getBoundingClientRect().width > least,
    start * 1.1,
  );
  await page.getByRole('button', { name: 'Fit' }).click();
  assert.equal(await width(), start);
});
