import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe holds for serious or critical on a page.
 * @param rules only these; all when left out
 */
export async function accessibilityProblems(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // No page has frames of other hosts, for whose sake each look would open a page more.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const where = nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
      return `${id}: ${help}\n  ${where.slice(0, 4).join('\n  ')}`;
    });
}
