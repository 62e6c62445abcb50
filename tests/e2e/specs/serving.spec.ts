import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serveWorkspace } from '@acme/workspace/serve.mjs';
import { expect, test } from '../support/test';

test('manifests are asked for again, hashed chunks are kept, and both are open to other origins', async ({
  page,
  request,
  requests,
  workspace,
}) => {
  await page.goto('/dashboard');
  await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
  const chunk = requests.find((url) => url.startsWith(`${workspace.urls.dashboard}/static/js/async/`));
  const headersOf = async (url: string) => (await request.get(url)).headers();

  const manifest = await headersOf(`${workspace.urls.dashboard}/static/mf-manifest.json`);
  expect(manifest['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(manifest.etag).toBeTruthy();
  expect(manifest['access-control-allow-origin']).toBe('*');
  const entry = await headersOf(`${workspace.urls.dashboard}/remoteEntry.js`);
  expect(entry['cache-control']).toBe('public, max-age=0, must-revalidate');
  const hashed = await headersOf(chunk ?? '');
  expect(hashed['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(hashed['access-control-allow-origin']).toBe('*');
});

test('a taken port is stepped over, and the version config says where everything is', async ({ request }) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const workspace = await serveWorkspace({ ports: { dashboard: port } });
  try {
    expect(workspace.urls.dashboard).not.toBe(`http://127.0.0.1:${port}`);
    const versions = (await (await request.get(`${workspace.urls.shell}/versions.json`)).json()) as Record<
      string,
      string
    >;
    expect(versions.mfe_dashboard).toBe(`${workspace.urls.dashboard}/static/mf-manifest.json`);
    expect((await request.get(versions.mfe_dashboard ?? '')).ok()).toBe(true);
  } finally {
    await workspace.close();
    taken.close();
  }
});

test('the build of the shell holds no address of a remote', async () => {
  const dist = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@acme/workspace/package.json')),
    'apps/shell/dist',
  );
  const files = (await readdir(dist, { recursive: true })).filter((name) => /\.(js|html|json)$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(path.join(dist, name), 'utf8')));
  expect(files.length).toBeGreaterThan(5);
  expect(texts.filter((text) => /127\.0\.0\.1|localhost:\d|https?:\/\/[^"'\s]+mf-manifest\.json/.test(text))).toEqual(
    [],
  );
});
