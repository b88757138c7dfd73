// `npm run bench:disclosure`: how fast the rule and its audit are, and how much the rule publishes. The figures are made up.
import { loadMethods } from '#audit/solve.ts';
import { loadCheapest } from './bench-disclosure/cheapest.ts';
import { measureDeepTree, measureLongSeries, measureNation, type Timings } from './bench-disclosure/speed.ts';
import { measureTwoWay } from './bench-disclosure/two-way.ts';
import { measureYields, type Yield } from './bench-disclosure/yield.ts';

const methods = await loadMethods();
for (const measure of [measureNation, () => measureDeepTree(methods), measureLongSeries]) print(measure());

console.log(
  '\nYield: published cells against the cheapest choice, which leaks (all small counts hidden in both)',
);
const cheapest = await loadCheapest();
for (const each of measureYields(cheapest)) printYield(each);
const twoWay = measureTwoWay(cheapest);
printYield(twoWay);
console.log(
  `    the audit refused ${twoWay.refused} of ${twoWay.tables} tables, which are not counted above`,
);
cheapest.dispose();

function print({ name, timings }: Timings): void {
  const [reference] = timings;
  console.log(`\nSpeed: ${name}`);
  for (const { name: what, seconds, goal } of timings) {
    const ratio = (seconds / reference.seconds).toFixed(2);
    console.log(
      `  ${what}: ${seconds.toFixed(3)} s, ${ratio} × the reference${verdict(goal, seconds <= (goal ?? 0), 's')}`,
    );
  }
}

function printYield({ name, goal, cells, small, published, cheapest: most }: Yield): void {
  const ratio = published / most;
  const share = ((100 * small) / cells).toFixed(1);
  console.log(
    `  ${name}: ${ratio.toFixed(3)} (${published} of ${cells} cells against ${most}; ${share}% are small)${verdict(goal, ratio >= (goal ?? 0))}`,
  );
}

function verdict(goal: number | undefined, met: boolean, unit = ''): string {
  return goal === undefined
    ? ''
    : ` (goal ${goal}${unit === '' ? '' : ` ${unit}`}: ${met ? 'met' : 'MISSED'})`;
}
