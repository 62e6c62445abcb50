import { describe, test } from 'node:test';
import { FIVE_REMOTES } from '../orders/five-remotes';
import { everyPage, isThereOnce } from '../orders/one-copy';
import { everyDelay } from '../orders/schedule';

describe('a singleton is there once, whichever two files come late', () => {
  everyPage(FIVE_REMOTES, (opened, app) => {
    test(opened.title, async () => {
      await everyDelay((pick) => isThereOnce(opened, app, pick), 2);
    });
  });
});
