import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe holds for serious or critical on a page.
 * @param rules only these; all when left out
 */
export async function accessibilityProblems(page: Page, rules?: string[]): Promise<string[]> {
  // Once for each document: reading it takes a browser longer than most looks do.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      // Nothing that is looked for depends on the text of style sheets.
      preload: false,
      ...(only && { runOnly: { type: 'rule', values: only } }),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => {
        const where = nodes.map(
          ({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`,
        );
        return `${id}: ${help}\n  ${where.slice(0, 4).join('\n  ')}`;
      });
  }, rules);
}
