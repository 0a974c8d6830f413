import type { Page } from '@playwright/test';

/** Manage workflow, with Entering the workflow and its modal Add listener. */
export function manageWorkflowPage(page: Page) {
  const entering = page.getByRole('region', { name: 'Entering the workflow' });
  const modal = page.getByRole('dialog', { name: 'Add listener' });
  const choose = async (dropdown: string, option: string) => {
    await modal.getByRole('combobox', { name: dropdown }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  return {
    /** Through the list, as no one knows the address. */
    async open() {
      await page.goto('/workflows');
      await page.getByRole('link', { name: /^Onboarding/ }).click();
      await page.getByRole('link', { name: 'Manage workflow' }).first().click();
    },
    entering,
    addListener: entering.getByRole('button', { name: 'Add listener' }),
    modal,
    tool: modal.getByRole('combobox', { name: 'Tool' }),
    event: modal.getByRole('combobox', { name: 'Event' }),
    chooseTool: (name: string) => choose('Tool', name),
    chooseEvent: (name: string) => choose('Event', name),
    create: modal.getByRole('button', { name: 'Create event listener' }),
    goToLever: modal.getByRole('link', { name: 'Go to Settings > Integrations > Lever' }),
    listener: (title: string) => entering.getByRole('listitem').filter({ hasText: title }),
  };
}
