import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { container, script } from '../faults/support/remote.mjs';
import { workshop } from '../hmr/support/workshop.mjs';
import { overlayOf } from './support/overlay.mjs';
import { serveRemotes } from './support/remote-server.mjs';

const NONCE = 'bm9uY2U';

/** Rsbuild’s HTML has no inline style, and its scripts get the nonce. */
const STRICT = {
  security: { nonce: NONCE },
  server: {
    headers: {
      'Content-Security-Policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'; require-trusted-types-for 'script'; trusted-types shell fedpack`,
    },
  },
  tools: { rspack: { output: { trustedTypes: true } } },
};

const HOSTILE = '<img src="data:," onerror="globalThis.hacked = true"><b>bold</b>';

const HOST = {
  'package.json': JSON.stringify({ name: 'app-shell', version: '1.0.0' }),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': `import { loadRemote } from '@module-federation/runtime';

const button = document.createElement('button');
button.textContent = 'use';
button.onclick = () => {
  loadRemote('shop/thing');
};
document.body.append(button);
`,
};

describe('the overlay', () => {
  const { serve, open } = workshop();

  const start = async (t, more) => {
    const remotes = await serveRemotes(t);
    const get = `async get() { throw new Error(${JSON.stringify(HOSTILE)}); }`;
    remotes.answer('shop/remoteEntry.js', script(container('shop', { get })));
    const federation = { name: 'shell', remotes: { shop: `shop@${remotes.url}/shop/mf-manifest.json` } };
    const host = await serve(t, HOST, federation, more);
    const visit = await open(t, 'about:blank');
    await visit.page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) =>
        globalThis.violations.push([violatedDirective, sample, sourceFile].join(' ')),
      );
    });
    await visit.page.goto(host.url);
    await visit.page.getByRole('button', { name: 'use' }).click();
    return { visit, page: visit.page, overlay: overlayOf(visit) };
  };

  test('shows the text of others as text', async (t) => {
    const { page, overlay } = await start(t);
    await overlay.covers(HOSTILE);
    assert.deepEqual(await overlay.dialog.locator('img, b').all(), []);
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  });

  test('works under a strict policy with Trusted Types', async (t) => {
    const { page, overlay } = await start(t, STRICT);
    await overlay.covers('1 error: shop');
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    // Its style sheet applies.
    assert.equal(await overlay.badge.evaluate((badge) => getComputedStyle(badge).position), 'fixed');
  });

  test('is used by keyboard, and gives the focus back', async (t) => {
    const { page, overlay } = await start(t);
    await overlay.covers('1 error: shop');
    await page.keyboard.press('Escape');
    await overlay.badges('1 error: shop');
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    assert.equal(await focused(), 'use');
    await overlay.badge.locator('.open').focus();
    await page.keyboard.press('Enter');
    await overlay.covers('1 error: shop');
    await page.keyboard.press('Enter');
    await overlay.badges('1 error: shop');
    const label = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.className);
    assert.equal(await label(), 'open');
  });

  test('fits a phone', async (t) => {
    const { page, overlay } = await start(t);
    await page.setViewportSize({ width: 320, height: 480 });
    await overlay.covers('1 error: shop');
    const { x, width, height } = await overlay.dialog.boundingBox();
    assert.ok(x >= 0 && x + width <= 320 && height <= 480);
    await page.keyboard.press('Escape');
    await overlay.badges('1 error: shop');
    assert.ok((await overlay.badge.boundingBox()).width <= 320);
  });
});
