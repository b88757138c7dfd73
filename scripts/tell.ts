import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '#pipeline/problem.ts';
import { excerptOf, namesIn } from '#pipeline/problems/excerpt.ts';
import { printAnnotations, printSummary } from '#pipeline/problems/print/github.ts';
import { printForGitlab } from '#pipeline/problems/print/gitlab.ts';
import { printAsPage } from '#pipeline/problems/print/html.ts';
import { printAsJson } from '#pipeline/problems/print/json.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { countInWords } from '#pipeline/problems/print/words.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import type { Report } from './report.ts';
import type { Telling } from './telling.ts';

/**
 * Tells problems in the form that was asked for, to a file or to whoever reads what the command prints, and closes with what
 * became of it all. `start` is what is said before them. Problems that stop nothing are set apart from a good end by an empty line.
 */
export function tell(
  problems: readonly Problem[],
  {
    ok,
    start = '',
    end,
    root,
    telling: { format, out },
  }: { ok: boolean; start?: string; end: string; root: string; telling: Telling },
): Report {
  const words = `${start}${problems.length === 0 ? '' : `${printForTerminal(problems)}${ok ? '\n' : ''}`}${end}`;
  if (format === 'github') {
    // No words of theirs at the start of a line: GitHub would take them for commands.
    if (out !== undefined && problems.length > 0)
      appendFileSync(path.resolve(root, out), printSummary(problems));
    const count = problems.length === 0 ? '' : `${countInWords(problems)}\n`;
    const text = `${start}${count}${end}`.replace(COMMAND, '· ');
    return { ok, text, document: printAnnotations(problems) };
  }
  if (format === 'terminal' && out === undefined) return { ok, text: words };
  const document = documentOf(problems, { format, root });
  if (out === undefined) return { ok, text: `${start}${end}`, document };
  writeFileSync(path.resolve(root, out), document);
  return { ok, text: words };
}

/** What GitHub would take for a command, wherever it begins in a line. */
const COMMAND = /^(?=\s*(?:::|##\[))/gm;

function documentOf(
  problems: readonly Problem[],
  { format, root }: { format: Exclude<Telling['format'], 'github'>; root: string },
): string {
  switch (format) {
    case 'terminal':
      return printForTerminal(problems);
    case 'json':
      return printAsJson(problems);
    case 'gitlab':
      return printForGitlab(problems);
    case 'html': {
      const folder = openFolder(root);
      const names = namesIn(readSources(folder).sources);
      return printAsPage(problems, { excerptOf: (problem) => excerptOf(problem, { folder, names }) });
    }
  }
}
