import { follow } from '../support/navigation';
import { expect, test } from '../support/test';

test('what settings writes to the shared store shows in the shell and in other remotes', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('Name').fill('Jonas Berg');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('banner')).toContainText('Jonas Berg');
  await follow(page, 'Home');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to see you, Jonas');
});

test('theme and density change the whole page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.getByRole('group', { name: 'Theme' }).getByText('Dark').click();
  await page.getByRole('group', { name: 'Density' }).getByText('Compact').click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-density', 'compact');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 21, 24)');
});

test('the theme is reached and changed by keyboard alone', async ({ page }) => {
  await page.goto('/settings');
  const theme = page.getByRole('group', { name: 'Theme' });
  await theme.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(theme.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
