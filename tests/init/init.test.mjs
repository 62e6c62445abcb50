import { after, before, describe } from 'node:test';
import { initInWorkspace } from './cases/init.mjs';
import { workspaceTemplate } from './cases/workspace.mjs';
import { publish } from './support/published.mjs';

describe('from nothing but npm to a page with a remote', () => {
  let published;
  before(async () => {
    published = await publish();
  });
  after(() => published?.close());

  workspaceTemplate(() => published, 'react');
  initInWorkspace(() => published);
});
