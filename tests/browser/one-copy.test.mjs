import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { script, site } from './support/apps.mjs';
import { filesOf, reportWithLate } from './support/late.mjs';

const proves = proofsOf(import.meta.filename);
const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

describe('a page and its remotes have one React, whichever file comes late', () => {
  const page = site();
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  for (const mode of ['development', 'production']) {
    for (const name of ['a_host', 'z_host']) {
      proves(['versions/one-copy'], `${mode}: the page is called ${name}`, async () => {
        const place = `${mode}-${name}`;
        for (const remote of ['one', 'two']) {
          const exposes = { './Widget': `./${remote}.js` };
          const options = { name: remote, filename: 'remoteEntry.js', exposes, shared };
          await page.build('one-copy', `${place}/${remote}`, options, { mode, entry: './remote.js' });
        }
        const at = (remote) => ({ [remote]: `${remote}@/${place}/${remote}/mf-manifest.json` });
        const options = { name, remotes: { ...at('one'), ...at('two') }, shared };
        await page.build('one-copy', `${place}/host`, options, { mode, entry: './host.js' });
        await page.write(`${place}/index.html`, ['<!doctype html><body>', script('host/main.js'), ''].join('\n'));

        const url = `${page.url}/${place}/`;
        const files = await filesOf(browser, url);
        assert.ok(files.length > 5, files.join());
        for (const file of files) assert.equal(await reportWithLate(browser, url, file), 'one two', `${file} is late`);
      });
    }
  }
});
