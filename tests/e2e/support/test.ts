import type { Workspace } from '@acme/workspace/serve.mjs';
import { test as base, type ConsoleMessage } from '@playwright/test';
import { type Mode, startWorkspace } from './workspace';

export { expect } from '@playwright/test';

export interface WorkspaceOptions {
  /** How the workspace is served. */
  mode: Mode;
}

interface WorkerFixtures extends WorkspaceOptions {
  /** The running workspace, one for all tests of a worker. */
  workspace: Workspace;
}

interface TestFixtures {
  /** The apps that the page requested anything from, in the order of the first request. */
  requestedApps: string[];
  /** URLs of all requests of the page. */
  requests: string[];
  /** Everything that the page wrote to the console. */
  messages: ConsoleMessage[];
}

/** Tests on the workspace: relative addresses are the shell's. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  mode: ['production', { option: true, scope: 'worker' }],
  workspace: [
    async ({ mode }, use, { parallelIndex }) => {
      const workspace = await startWorkspace(mode, parallelIndex);
      await use(workspace);
      await workspace.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ workspace }, use) => {
    await use(workspace.urls.shell);
  },
  requests: async ({ page }, use) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  requestedApps: async ({ page, workspace }, use) => {
    const requested: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      const app = Object.keys(workspace.urls).find((name) => workspace.urls[name] === origin) ?? origin;
      if (!requested.includes(app)) requested.push(app);
    });
    await use(requested);
  },
  messages: async ({ page }, use) => {
    const messages: ConsoleMessage[] = [];
    page.on('console', (message) => messages.push(message));
    await use(messages);
  },
});
