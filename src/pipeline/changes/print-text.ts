import type { Change } from './change.ts';
import { fixOf, shortened, summaryOf, type Told } from './told.ts';

/** The changes for a terminal. A list of more than twenty is cut, and says so. */
export function printAsText(told: Told): string {
  const { changes, cannotCompare, from, problems, waiting } = told;
  const blocks = [
    [`What changes for the public, compared with ${from}`, summaryOf(told), cannotCompare]
      .filter((line) => line !== '')
      .join('\n'),
    ...changes.councils.map(({ council, changes: own, indicators }) =>
      [
        council.name,
        ...own.flatMap((one) => linesOf(one, '  ')),
        ...indicators.flatMap(({ name, changes: all }) => [
          `  ${name}`,
          ...all.flatMap((one) => linesOf(one, '    ')),
        ]),
      ].join('\n'),
    ),
    list(
      'New pages',
      changes.added.map(({ address, title }) => `${address} ${title}`),
    ),
    list(
      'Retired pages',
      changes.removed.map(({ address, title, leadsTo }) => `${address} ${title}: now ${leadsTo ?? ''}`),
    ),
    list('Please look at', changes.warnings),
    waiting.trim(),
    ...changes.refused.map((refusal) =>
      [
        `This must not go out: ${refusal.says}`,
        `  ${fixOf(refusal)}`,
        ...refusal.lines.split('\n').filter((line) => line !== ''),
      ].join('\n'),
    ),
    problems.length === 0
      ? ''
      : list(
          'To put right first (npm run check says more)',
          problems.map(
            ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
          ),
        ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function linesOf({ says, details }: Change, indent: string): string[] {
  return [`${indent}${says}`, ...shortened(details, MOST).map((line) => `${indent}  ${line}`)];
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return [title, ...shortened(lines, MOST).map((line) => `  ${line}`)].join('\n');
}

const MOST = 20;
