import { expect, test } from 'vitest';
import { draw } from '#charts/draw.ts';
import { flowPicture } from '#charts/flow.ts';
import { CASES, FLOWS } from './cases.ts';
import { WOKINGHAM as council } from './indicators.ts';
import { picturesOf } from './pictures.ts';

for (const [name, indicator] of Object.entries(CASES)) {
  for (const size of ['wide', 'narrow'] as const) {
    test(`the ${size} charts of ${name} look as they did`, async () => {
      for (const [kind, picture] of Object.entries(picturesOf(indicator, { size }))) {
        await expect(written(draw(picture))).toMatchFileSnapshot(`golden/${name}/${kind}-${size}.svg`);
      }
    });
  }
}

for (const [name, flow] of Object.entries(FLOWS)) {
  for (const size of ['wide', 'narrow'] as const) {
    test(`the ${size} picture of ${name} looks as it did`, async () => {
      const svg = draw(flowPicture(flow, { council, size }));
      await expect(written(svg)).toMatchFileSnapshot(`golden/${name}/flow-${size}.svg`);
    });
  }
}

function written(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}
