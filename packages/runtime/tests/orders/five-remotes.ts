import { type App, remote } from './page';

/** Pages of so many files that not every order can be played. */
export const FIVE_REMOTES: Record<string, App> = {
  'five remotes': { name: 'host', remotes: ['one', 'two', 'three', 'four', 'five'].map((name) => remote(name)) },
  'five remotes of two versions, two eager, one with a remote': {
    name: 'host',
    remotes: [
      remote('one', { version: '1.1.0' }),
      remote('two', { remotes: [remote('inner', { version: '1.1.0', eager: true })] }),
      remote('three', { version: '1.1.0' }),
      remote('four', { eager: true }),
      remote('five', { version: '1.1.0' }),
    ],
  },
};
