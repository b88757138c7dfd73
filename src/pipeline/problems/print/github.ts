import { type Problem, sortProblems } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';
import { columnInWords, countInWords, helpAddress } from './words.ts';

/**
 * All problems as annotations of GitHub Actions, one line each. GitHub shows the first ten errors and ten warnings of a step
 * beside their lines; `printSummary` has all of them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printAnnotations(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => {
      const { check, severity, file, line, column, message, fix } = problem;
      const where = {
        file,
        ...(line === undefined ? {} : { line: String(line) }),
        title: entryOf(check).code,
      };
      const properties = Object.entries(where).map(([name, text]) => `${name}=${asProperty(text)}`);
      const what = column === undefined ? message : `In the ${columnInWords({ file, column })}: ${message}`;
      const data = asData(`${what}\nWhat to do: ${fix}\nMore: ${helpAddress(problem)}`);
      return `::${severity} ${properties.join(',')}::${data}\n`;
    })
    .join('');
}

/** All problems as Markdown for the summary of a job, by file. What does not fit into 1 MiB, GitHub's limit, is counted. */
export function printSummary(problems: readonly Problem[]): string {
  const files = Map.groupBy(sortProblems(problems), ({ file }) => file);
  const parts = [`## ${countInWords(problems)}\n`];
  let size = 0;
  let left = problems.length;
  for (const [file, own] of files) {
    const lines = [
      `\n### ${asMarkdown(file)}\n\n| Line | What it says | What to do | Code |\n| --- | --- | --- | --- |\n`,
    ];
    for (const problem of own) {
      const row = rowOf(problem);
      size += Buffer.byteLength(row);
      if (size > ROOM) break;
      lines.push(row);
      left -= 1;
    }
    if (lines.length > 1) parts.push(...lines);
    size += Buffer.byteLength(lines[0] ?? '');
    if (size > ROOM) break;
  }
  if (left > 0) parts.push(`\nThere are ${left} more, which do not fit here.\n`);
  else if (problems.length > 0) parts.push('\nEvery code is explained on the site, under /help/.\n');
  return parts.join('');
}

function rowOf({ check, severity, file, line, column, message, fix }: Problem): string {
  const words = column === undefined ? message : `In the ${columnInWords({ file, column })}: ${message}`;
  const cells = [
    String(line ?? ''),
    `${severity === 'warning' ? 'Warning: ' : ''}${asMarkdown(words)}`,
    asMarkdown(fix),
    entryOf(check).code,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function asData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function asProperty(text: string): string {
  return asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Their words stay words: no tag, link, emphasis, mention or cell of a table comes of them. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$@!]/g, String.raw`\$&`).replaceAll(/\s*\r?\n\s*/g, '<br>');
}

/** Bytes for rows, which leaves some for what stands around them. */
const ROOM = 1_000_000;
