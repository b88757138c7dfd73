import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What breaks WCAG 2.2 AA or good practice on an open page: `rule: what it asks: the element`. */
export async function axeViolations(
  page: Page,
  { paper = false }: { paper?: boolean } = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (isPaper) => {
    // `axe` is what the script above defines in the page.
    const results = await window.axe.run(document, {
      // Nobody presses a link on paper, where the page is printed smaller.
      rules: { 'target-size': { enabled: !isPaper } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`),
    );
  }, paper);
}
