import { after, before, describe } from 'node:test';
import { apartTemplates } from './cases/apart.mjs';
import { initInWorkspace } from './cases/init.mjs';
import { initApart } from './cases/init-apart.mjs';
import { initCreated } from './cases/init-created.mjs';
import { migrations } from './cases/migrate.mjs';
import { workspaceTemplate } from './cases/workspace.mjs';
import { publish } from './support/published.mjs';

describe('all templates, projects of their own, and migrations', () => {
  let published;
  before(async () => {
    published = await publish();
  });
  after(() => published?.close());

  workspaceTemplate(() => published, 'vue', { dev: true });
  workspaceTemplate(() => published, 'react', { manager: 'pnpm', dev: true });
  for (const manager of ['yarn', 'yarn-classic', 'bun']) {
    workspaceTemplate(() => published, 'react', { manager });
    initInWorkspace(() => published, manager);
  }
  apartTemplates(() => published, 'react');
  apartTemplates(() => published, 'vue');
  initApart(() => published);
  initCreated(() => published);
  migrations(() => published);
});
