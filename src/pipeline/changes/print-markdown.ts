import type { Change, IndicatorChanges, Refusal } from './change.ts';
import { fixOf, shortened, summaryOf, type Told } from './told.ts';

/**
 * The changes as a comment on a pull request. Long lists are folded, and what would make the comment longer than GitHub and
 * GitLab take is left out with a word on how to see it.
 */
export function printAsMarkdown(told: Told): string {
  const { changes, cannotCompare, from, ok, problems, waiting } = told;
  const head = [
    '## What changes for the public',
    [ok ? '' : '**This cannot go out as it is.**', safe(summaryOf(told)), `Compared with ${safe(from)}.`]
      .filter((part) => part !== '')
      .join(' '),
    safe(cannotCompare),
    ...changes.refused.map(refused),
    list(
      'To put right first',
      problems.map(({ file, line, message, fix }) =>
        safe(`${file}${line === undefined ? '' : `:${line}`}: ${message} ${fix}`),
      ),
    ),
  ];
  const councils = changes.councils.flatMap(({ council, changes: own, indicators }) => [
    `### ${safe(council.name)}`,
    own.map(bullet).join('\n'),
    ...indicators.map(indicatorBlock),
  ]);
  const tail = [
    list('Please look at', changes.warnings.map(safe)),
    list(
      'New pages',
      changes.added.map(({ address, title }) => `${safe(title)}, at \`${address}\``),
    ),
    list(
      'Retired pages',
      changes.removed.map(
        ({ address, title, leadsTo = '' }) => `${safe(title)}: \`${address}\` now leads to ${safe(leadsTo)}`,
      ),
    ),
    safe(waiting.trim()),
  ];
  const room = LONGEST - [...head, ...tail].join('\n\n').length;
  return `${[...head, ...fitting(councils, room), ...tail].filter((block) => block !== '').join('\n\n')}\n`;
}

/** Comments of GitHub end at 65,536 characters. */
const LONGEST = 60_000;
/** Lists of more are folded, and of many more cut. */
const OPEN = 3;
const MOST = 40;

function fitting(blocks: readonly string[], room: number): string[] {
  let used = 0;
  const fit = blocks.findIndex((block) => (used += block.length + 2) > room);
  if (fit === -1) return [...blocks];
  return [...blocks.slice(0, fit), '**There is more than fits here.** `npm run changes` shows all of it.'];
}

function indicatorBlock({ name, changes }: IndicatorChanges): string {
  return [`**${safe(name)}**`, '', ...changes.map(bullet)].join('\n');
}

function bullet({ says, details }: Change): string {
  const lines = shortened(details, MOST).map(safe);
  if (lines.length === 0) return `- ${safe(says)}`;
  if (lines.length <= OPEN) return [`- ${safe(says)}`, ...lines.map((line) => `  - ${line}`)].join('\n');
  return folded(`- ${safe(says)}`, lines);
}

function folded(title: string, lines: readonly string[]): string {
  return [
    title,
    '',
    `  <details><summary>All ${lines.length}</summary>`,
    '',
    ...lines.map((line) => `  - ${line}`),
    '',
    '  </details>',
  ].join('\n');
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const short = shortened(lines, MOST);
  if (short.length <= 2 * OPEN) return [`### ${title}`, '', ...short.map((line) => `- ${line}`)].join('\n');
  return [
    `### ${title}`,
    '',
    `<details><summary>All ${lines.length}</summary>`,
    '',
    ...short.map((line) => `- ${line}`),
    '',
    '</details>',
  ].join('\n');
}

function refused(refusal: Refusal): string {
  const lines = refusal.lines === '' ? [] : ['', '```yaml', refusal.lines, '```'];
  return [
    `> **This must not go out:** ${safe(refusal.says)}`,
    '>',
    `> ${safe(fixOf(refusal))}`,
    ...lines,
  ].join('\n');
}

/** Words of others as text: they can neither format, nor link, nor call anyone, nor break out of a line. */
function safe(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/[\\`*_[\]~|]/g, '\\$&')
    .replaceAll(/(?<=^|\s)#(?=\d)/g, '\\#');
}
