import type { ConsoleMessage } from '@playwright/test';
import { compareInstances } from '../support/instances';
import { chooseSettingsRelease, follow } from '../support/navigation';
import { expect, test } from '../support/test';

const aboutSingletons = (messages: ConsoleMessage[]) =>
  messages.filter((message) => message.type() === 'warning' && message.text().includes('singleton'));

test('a singleton range that nobody satisfies warns once: package, version, range, and who asked', async ({
  page,
  messages,
}) => {
  await page.goto('/settings');
  await expect(page.getByText('Release 1.1.0')).toBeVisible();
  expect(aboutSingletons(messages)).toEqual([]);

  await chooseSettingsRelease(page, '2.0.0-next.1');
  await expect(page.getByText('Release 2.0.0-next.1')).toBeVisible();
  await follow(page, 'Home');
  await follow(page, 'Settings');
  await expect(page.getByText('Release 2.0.0-next.1')).toBeVisible();

  const warnings = aboutSingletons(messages).map((message) => message.text());
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('zustand');
  expect(warnings[0]).toContain('5.1.0');
  expect(warnings[0]).toContain('^6.0.0');
  expect(warnings[0]).toContain('mfe_settings');

  expect((await compareInstances(page)).mfe_settings).toMatchObject({ zustand: 'same as shell' });
});

test('ranges that are satisfied warn of nothing', async ({ page, messages }) => {
  await page.goto('/');
  for (const area of ['Dashboard', 'Analytics', 'Settings', 'Design system']) await follow(page, area);
  await expect(page.getByRole('region', { name: 'Colour' })).toBeVisible();
  expect(aboutSingletons(messages)).toEqual([]);
});
