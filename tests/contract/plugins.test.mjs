import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from '../support/compiler.mjs';
import { brief, codes, layOutHost } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';

describe('remotes of several plugins of one compiler', () => {
  let host;
  let ui;
  let cart;
  before(async () => {
    host = await layOutHost({
      'src/App.tsx':
        "import Button from 'ui/Buttons';\nimport { card } from 'cart/Carts';\nexport default () => [Button, card];\n",
    });
    ui = await startRemote();
    cart = await startRemote({ options: { name: 'mfe_cart' } });
  });
  after(async () => {
    await host?.remove();
    await ui?.remove();
    await cart?.remove();
  });

  const first = () => ({ name: 'shell', remotes: { ui: `mfe_ui@${ui.url}` } });
  const second = () => ({ name: 'more', remotes: { cart: `mfe_cart@${cart.url}` } });
  const run = (...parts) => build(host.folder, host.output, parts);

  test('are all checked', async () => {
    const expected = [
      { code: 'FED050', moduleName: './src/App.tsx', loc: '1:20' },
      { code: 'FED050', moduleName: './src/App.tsx', loc: '2:22' },
    ];
    assert.deepEqual((await run(first(), second())).errors.map(brief), expected);
    const named = { ...second(), remotes: { cart: 'mfe_cart@http://127.0.0.1:9/remoteEntry.js' } };
    const manifests = { ...named, contract: { manifests: { cart: cart.url } } };
    assert.deepEqual((await run(first(), manifests)).errors.map(brief), expected);
  });

  test('stand in one lock file', async () => {
    await run({ ...first(), contract: { lock: 'write' } }, second());
    const lock = await readFile(join(host.folder, 'fedpack.lock'), 'utf8');
    assert.deepEqual(lock.match(/alias = .*/g), ['alias = "cart"', 'alias = "ui"']);
  });

  test('are checked as the first plugin says; another one that says something else is told so', async () => {
    const { errors, warnings } = await run(
      { ...first(), contract: { checks: { exposes: 'warn' } } },
      { ...second(), contract: { checks: { exposes: 'off' } } },
    );
    assert.deepEqual(codes(warnings), ['FED050', 'FED050']);
    assert.equal(errors.length, 1);
    assert.match(errors[0].message, /`contract`/);
  });
});
