import { expect, type Page } from '@playwright/test';

/** Waits until a page has its content and nothing on it moves any more. */
export async function settled(page: Page): Promise<void> {
  // Below an open modal it is hidden from roles, but it is there.
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const transitions = () =>
      document.getAnimations().filter((each) => each instanceof CSSTransition);
    // What was just changed begins to move with the next frame, and what inherits from it when that has ended.
    do {
      await Promise.allSettled(transitions().map(({ finished }) => finished));
      await new Promise(requestAnimationFrame);
    } while (transitions().length > 0);
  });
}
