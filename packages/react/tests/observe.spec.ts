import { expect, type Host, test } from './support/test.ts';

/** The steps that the page has been through, without those of sharing. */
async function steps(host: Host) {
  return await host.page.evaluate(() => window.host.steps());
}

test('a remote component is on the timeline, from its entry to its mount', async ({ host, page }) => {
  await host.show([{ id: 'remote/Hello' }], { strict: true });
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  const measures = await page.evaluate(() =>
    performance
      .getEntriesByType('measure')
      .map(({ name, detail, duration }: PerformanceEntry & { detail?: unknown }) => ({
        name,
        duration,
        track: (detail as { devtools?: { track: string } } | null)?.devtools?.track,
      })),
  );
  const ours = measures.filter(({ track }) => track === 'remote');
  expect(ours.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['entry remote', 'init remote', 'get remote/Hello', 'mount remote/Hello']),
  );
  expect(ours.every(({ duration }) => duration >= 0)).toBe(true);
});

test('a step says which bytes it has fetched', async ({ host, page }) => {
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  const entry = (await steps(host)).find(({ phase }) => phase === 'entry');
  expect(entry?.url).toMatch(/remoteEntry\.js$/);
  // The remote is of another origin, and says that its sizes may be known.
  expect(entry?.transfer).toMatchObject({ from: 'network', files: 1 });
  expect(entry?.transfer?.size).toBeGreaterThan(0);
});

test('a component that fails to load has no mount, and one that is shown again has no second one', async ({
  host,
  page,
  remote,
}) => {
  remote.broken.add('/Other.js');
  await host.show([{ id: 'remote/Hello' }, { id: 'remote/Other' }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await host.show([{ id: 'remote/Hello', componentProps: { name: 'you' } }, { id: 'remote/Other' }]);
  await expect(page.getByText('Hello you')).toBeVisible();
  const mounts = (await steps(host)).filter(({ phase }) => phase === 'mount');
  expect(mounts.map(({ id }) => id)).toEqual(['remote/Hello']);
  const failed = (await steps(host)).filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ phase, id }) => `${phase} ${id}`)).toContain('get remote/Other');
});
