import { describe, test } from 'node:test';
import { workshop } from '../hmr/support/workshop.mjs';
import { overlayOf } from './support/overlay.mjs';

/** A host that shows what a shared module says. */
const HOST = {
  'package.json': JSON.stringify({ name: 'app-shell', version: '1.0.0' }),
  'src/lib.js': "export const text = 'the lib';\n",
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': "import { text } from 'lib';\n\ndocument.body.append(text);\n",
};

const lib = { import: './src/lib.js', version: '1.0.0', singleton: true, requiredVersion: '^2.0.0' };

describe('a shared module', () => {
  const { serve, open } = workshop();

  const visit = async (t, shared) => {
    const { url } = await serve(t, HOST, { name: 'shell', shared });
    const page = await open(t, url);
    return { page, overlay: overlayOf(page) };
  };

  test('whose singleton does not fit is a warning that covers nothing, and can be hidden', async (t) => {
    const { page, overlay } = await visit(t, { lib });
    await page.shows('the lib');
    await overlay.badges('1 warning: shell');
    await overlay.unfolds(/“shell” needs lib \^2\.0\.0, but the page has 1\.0\.0, of “shell”: it is a singleton/);
    await page.page.keyboard.press('Escape');
    await overlay.badge.getByRole('button', { name: /Hide/ }).click();
    await overlay.isGone();
  });

  test('whose singleton must fit, and does not, covers the page', async (t) => {
    const { overlay } = await visit(t, { lib: { ...lib, strictVersion: true } });
    await overlay.covers('1 error: shell', /“shell” needs lib \^2\.0\.0, but the page has 1\.0\.0/, /Bring both/);
  });

  test('that nobody provides covers the page', async (t) => {
    const { overlay } = await visit(t, { lib: { import: false, requiredVersion: '^1.0.0' } });
    await overlay.covers('1 error: shell', /Nothing on the page provides the shared module “lib”/, /import: false/);
  });
});
