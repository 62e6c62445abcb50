import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { HostPage, LinkTo, Slot } from '../fixtures/page/host.ts';
import { pageDir } from './bundle.ts';
import { FileServer } from './FileServer.ts';

export { expect } from '@playwright/test';

/** The folder of a hand-written remote. */
export const remoteDir = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** The page with the components under test. */
export class Host {
  constructor(readonly page: Page) {}

  /** Registers remotes in the page's federation runtime. */
  register(remotes: Parameters<HostPage['register']>[0], force = false): Promise<void> {
    return this.page.evaluate(([list, forced]) => window.host.register(list, forced), [remotes, force] as const);
  }

  /** Renders one `RemoteComponent` a slot, in place of what was there. */
  show(slots: Slot[], options: { strict?: boolean } = {}): Promise<void> {
    return this.page.evaluate(([list, strict]) => window.host.show(list, strict), [slots, !!options.strict] as const);
  }

  /** Renders links that preload, in place of what was there. */
  link(links: LinkTo[]): Promise<void> {
    return this.page.evaluate((list) => window.host.link(list), links);
  }

  /** How often the federation runtime was asked for a module. */
  asked(): Promise<number> {
    return this.page.evaluate(() => window.host.asked.length);
  }

  /** What `onLoad` and `onError` have reported, in the order of the calls. */
  events(): Promise<string[]> {
    return this.page.evaluate(() => window.host.events);
  }
}

interface Fixtures {
  /** A remote named `remote`, running, registered by its entry script. */
  remote: FileServer;
  host: Host;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern.
  remote: async ({}, use) => {
    const server = new FileServer(remoteDir('remote'));
    await server.start();
    await use(server);
    await server.stop();
  },
  host: async ({ page, remote }, use, info) => {
    const server = new FileServer(pageDir(info.project.name));
    await server.start();
    await page.goto(server.origin);
    const host = new Host(page);
    await host.register([{ name: 'remote', entry: `${remote.origin}/remoteEntry.js` }]);
    await use(host);
    await server.stop();
  },
});
