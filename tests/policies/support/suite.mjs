import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { pairs } from '../../faults/support/pairs.mjs';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { serve } from '../../support/serve.mjs';
import { createHosts } from './hosts.mjs';
import { openNode, openPage } from './open.mjs';

/** What a host may be: where it runs, how it shares, what its remotes are, and which runtime it has. */
export const kinds = pairs({
  target: ['web', 'node'],
  strategy: ['version-first', 'loaded-first'],
  remote: ['manifest', 'script'],
  how: ['index', 'load'],
});

export const nameOf = (kind) => Object.values(kind).join(', ');

/**
 * Prepares a browser, a server of the hosts, and what opens one; servers that `more` starts are closed as well.
 *
 * @param {() => Promise<Record<string, {url: string, close(): Promise<void>}>>} [more]
 * @param {(servers: Record<string, {url: string}>) => string} [policy] the content security policy of the hosts' pages
 */
export function hostSuite(more = async () => ({}), policy = undefined) {
  const suite = {};
  const setHeaders = (response) => policy && response.setHeader('Content-Security-Policy', policy(suite.servers));
  before(async () => {
    const hosts = await createHosts();
    const [browser, site] = await Promise.all([
      chromium.launch(chromiumLaunchOptions()),
      serve(hosts.folder, setHeaders),
    ]);
    Object.assign(suite, { hosts, browser, site, servers: await more() });
  });
  after(async () => {
    await suite.browser?.close();
    await Promise.all([suite.site, ...Object.values(suite.servers ?? {})].map((server) => server?.close()));
    await suite.hosts?.remove();
  });
  /** Builds a host, and opens it until the test ends. */
  suite.open = async (t, kind, ...given) => {
    const place = await suite.hosts.build(kind, ...given);
    const host =
      kind.target === 'node'
        ? await openNode(join(suite.hosts.folder, place, 'main.js'))
        : await openPage(suite.browser, `${suite.site.url}/${place}/`);
    t.after(() => host.close());
    return host;
  };
  return suite;
}
