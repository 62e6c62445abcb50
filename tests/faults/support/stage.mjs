import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { serve } from '../../support/serve.mjs';
import { createHosts } from './hosts.mjs';
import { openNode, openPage } from './opened.mjs';
import { serveRemote } from './server.mjs';
import { visitNode, visitPage } from './visit.mjs';

/**
 * What the tests of a suite play on: a server of remotes, hosts that are built for it, and a browser. It is there while the suite's tests run.
 *
 * @returns {Stage}
 * @typedef {object} Stage
 * @property {Awaited<ReturnType<typeof serveRemote>>} remote
 * @property {Awaited<ReturnType<typeof createHosts>>} hosts
 * @property {(kind: { target: string }, place: string) => ReturnType<typeof visitPage>} visit plays all steps of a host that is built
 * @property {(kind: { target: string }, place: string) => ReturnType<typeof openPage>} open starts such a host
 */
export function setStage() {
  const stage = {
    visit: ({ target }, place) =>
      target === 'node' ? visitNode(main(place), stage.remote.url) : visitPage(browser, page(place)),
    open: ({ target }, place) => (target === 'node' ? openNode(main(place)) : openPage(browser, page(place))),
  };
  let browser;
  let site;
  const main = (place) => join(stage.hosts.folder, place, 'main.js');
  const page = (place) => `${site.url}/${place}/`;

  before(async () => {
    stage.remote = await serveRemote();
    stage.hosts = await createHosts(stage.remote.url);
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(stage.hosts.folder)]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), stage.remote?.close(), stage.hosts?.remove()]);
  });
  return stage;
}
