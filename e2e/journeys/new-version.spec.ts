import { expect, test } from './fixtures.ts';
import { navigation } from './pages/navigation.ts';

test.use({ shared: 'nothing is connected' });

test('a page whose files are gone after a deploy is reloaded once, and offline says so', async ({
  admin: page,
}) => {
  const { link, heading } = navigation(page);
  await page.goto('/');
  await expect(heading('Home')).toBeVisible();

  await page.context().setOffline(true);
  await link('Workflows').click();
  await expect(page.getByText('This page couldn’t be opened')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading('Workflows')).toBeVisible();

  let gone = 0;
  await page.route('**/assets/EmployeesPage-*.js', (route) => {
    gone += 1;
    return route.fulfill({ status: 404, body: '' });
  });
  await page.evaluate(() => sessionStorage.clear());
  await link('Employees').click();
  await expect(page.getByText('This page couldn’t be loaded')).toBeVisible();
  expect(gone).toBeLessThanOrEqual(3);
  await page.unroute('**/assets/EmployeesPage-*.js');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(heading('Employees')).toBeVisible();

  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Sora could not be loaded');
  await page.unroute('**/assets/index-*.js');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(heading('Employees')).toBeVisible();
});
