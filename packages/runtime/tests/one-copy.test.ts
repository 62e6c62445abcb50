import { describe, test } from 'node:test';
import { FIVE_REMOTES } from './orders/five-remotes';
import { everyPage, isThereOnce } from './orders/one-copy';
import { type App, remote } from './orders/page';
import { everyDelay, everyOrder } from './orders/schedule';

const two = (first: Partial<App> = {}, second: Partial<App> = {}) => [remote('one', first), remote('two', second)];
const nested = (inner: Partial<App> = {}) => [remote('outer', { remotes: [remote('inner', inner)] }), remote('two')];

const PAGES: Record<string, App> = {
  'two remotes': { name: 'host', remotes: two() },
  'a remote of a remote': { name: 'host', remotes: nested().slice(0, 1) },
  'a remote of a remote that is eager': { name: 'host', remotes: nested({ eager: true }).slice(0, 1) },
  'a host that is eager': { name: 'host', eager: true, remotes: two() },
  'a remote that is eager': { name: 'host', remotes: two({ eager: true }) },
  'remotes that are eager': { name: 'host', remotes: two({ eager: true }, { eager: true }) },
  'a remote with a higher version': { name: 'host', remotes: two({ version: '1.1.0' }) },
  'three versions': { name: 'host', remotes: two({ version: '1.2.0' }, { version: '1.1.0', eager: true }) },
};

describe('a singleton is there once, in whatever order files arrive', () => {
  everyPage(PAGES, (opened, app) => {
    test(opened.title, async () => {
      await everyOrder((pick) => isThereOnce(opened, app, pick));
    });
  });
});

describe('a singleton is there once, whichever file comes late', () => {
  everyPage(FIVE_REMOTES, (opened, app) => {
    test(opened.title, async () => {
      await everyDelay((pick) => isThereOnce(opened, app, pick), 1);
    });
  });
});
