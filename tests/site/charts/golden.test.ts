import { expect, test } from 'vitest';
import { benchmarkChart } from '#charts/benchmark.ts';
import { categoriesChart } from '#charts/categories.ts';
import { sparkline } from '#charts/sparkline.ts';
import { trendChart } from '#charts/trend.ts';
import { CASES } from './cases.ts';
import { WOKINGHAM as council } from './indicators.ts';

for (const [name, indicator] of Object.entries(CASES)) {
  for (const size of ['wide', 'narrow'] as const) {
    test(`the ${size} charts of ${name} look as they did`, async () => {
      const charts = {
        trend: trendChart(indicator, { council, size }),
        categories: categoriesChart(indicator, { council, size }),
        benchmark: benchmarkChart(indicator, { council, size }),
        sparkline: size === 'wide' ? sparkline(indicator) : undefined,
      };
      for (const [kind, svg] of Object.entries(charts)) {
        if (svg === undefined) continue;
        await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
          `golden/${name}/${kind}-${size}.svg`,
        );
      }
    });
  }
}
