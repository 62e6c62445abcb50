import type { Page } from '@playwright/test';

/** Goes to an area as a person does: by its link, without loading the page again. */
export function follow(page: Page, area: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: area }).click();
}

/** Opens the inspector and chooses a release of settings in it. */
export async function chooseSettingsRelease(page: Page, version: string): Promise<void> {
  const toggle = page.getByRole('button', { name: 'What is loaded' });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const choice = page.getByRole('group', { name: 'Release of mfe_settings' }).getByText(version, { exact: true });
  await choice.click();
}
