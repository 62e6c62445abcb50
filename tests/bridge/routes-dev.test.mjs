import { test } from 'node:test';
import { workspaces } from './support/apps.mjs';
import { comeAndLeave, walk } from './support/journeys.mjs';

const { serve, open } = workspaces();

for (const router of ['6, react-router-dom', '7, react-router-dom']) {
  test(`on development servers, with React Router ${router}, the remote finds its pages`, async (t) => {
    const { host, remote } = await serve({ router, manager: 'pnpm', mode: 'dev' });
    const page = await open(t);
    await walk(page, `${host}/remote2`);
    await comeAndLeave(page, host);
    await walk(page, remote);
  });
}
