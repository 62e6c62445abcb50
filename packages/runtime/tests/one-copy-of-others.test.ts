import { describe, test } from 'node:test';
import upstream from '@module-federation/webpack-bundler-runtime';
import { createContainerRemotesSetup } from '../src/embed/container-remotes-setup';
import { createSharesSetup } from '../src/embed/shares-setup';
import { createStart } from '../src/embed/start';
import type { Upstream } from '../src/embed/types';
import { start as plain } from '../src/plain/index';
import { everyPage, isThereOnce } from './orders/one-copy';
import { type App, remote } from './orders/page';
import { everyOrder } from './orders/schedule';

/** What other plugins embed: upstream, with its own rules of what replaces what, and what is chosen. */
const stock = createStart({
  upstream: upstream as unknown as Upstream,
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
});

const PAGES: Record<string, App> = {
  'a host of another plugin': { name: 'host', start: stock, remotes: [remote('one'), remote('two')] },
  'a host of another plugin, and a higher version': {
    name: 'host',
    start: stock,
    remotes: [remote('one', { version: '1.1.0' }), remote('two')],
  },
  'a remote of another plugin': { name: 'host', remotes: [remote('one', { start: stock }), remote('two')] },
  'a remote of another plugin with a higher version': {
    name: 'host',
    remotes: [remote('one', { start: stock, version: '1.1.0' }), remote('two')],
  },
  'a remote with webpack’s own runtime': { name: 'host', remotes: [remote('one', { start: plain }), remote('two')] },
  'a remote with webpack’s own runtime and a higher version': {
    name: 'host',
    remotes: [remote('one', { start: plain, version: '1.1.0' }), remote('two')],
  },
  'an eager remote with webpack’s own runtime': {
    name: 'host',
    remotes: [remote('one', { start: plain, eager: true }), remote('two')],
  },
};

describe('a singleton is there once beside containers of others', () => {
  everyPage(PAGES, (opened, app) => {
    test(opened.title, async () => {
      await everyOrder((pick) => isThereOnce(opened, app, pick));
    });
  });
});
