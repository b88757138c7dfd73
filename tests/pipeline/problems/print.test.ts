import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { printAnnotations, printSummary } from '#pipeline/problems/print/github.ts';
import { printForGitlab } from '#pipeline/problems/print/gitlab.ts';
import { printAsJson } from '#pipeline/problems/print/json.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { ALL, FIGURES, NAME, ROW, SYMBOL } from './problems.ts';

test('on a terminal every problem says where, what, what to do and where to read more, in reading order', () => {
  expect(printForTerminal(ALL)).toMatchInlineSnapshot(`
    "content/exampleton/indicators/referrals.mdx:2, setting “name” (IND-004 near-name)
      warning: “Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages.
      What to do: If both are the same measure, keep one page. If not, name what tells them apart.
      More: /help/IND-004/

    data/exampleton/2024-01-08-q2/figures.csv:4, column “value” (CSV-011 undeclared-symbol)
      “~” is not a number, and nobody has said what this symbol means here.
      What to do: Write the figure, or [x] when it is not available.
      More: /help/CSV-011/

    data/exampleton/2024-01-08-q2/figures.csv:9 (CSV-021 duplicate-figure)
      The figure for referrals, 2023-24-Q2 stands twice in this release: also at data/exampleton/2024-01-08-q2/figures.csv:8.
      What to do: Keep the right one and delete the other.
      More: /help/CSV-021/

    data/exampleton/2024-01-08-q2/release.yaml (FIL-001 missing-file)
      This file is missing.
      What to do: Add it: copy one from another folder of the same kind, or look it up in data/README.md.
      More: /help/FIL-001/

    3 problems to put right, 1 warning.
    "
  `);
});

test('no problems are said to be none', () => {
  expect(printForTerminal([])).toBe('No problems.\n');
  expect(printAsJson([])).toBe('[]\n');
  expect(printForGitlab([])).toBe('[]\n');
  expect(printAnnotations([])).toBe('');
});

test('for other programs every problem is an object with its code', () => {
  expect(printAsJson(ALL)).toMatchInlineSnapshot(`
    "[
      {
        "code": "IND-004",
        "check": "near-name",
        "title": "Two indicators have nearly the same name",
        "severity": "warning",
        "harm": "B",
        "file": "content/exampleton/indicators/referrals.mdx",
        "line": 2,
        "column": "name",
        "message": "“Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages.",
        "fix": "If both are the same measure, keep one page. If not, name what tells them apart.",
        "more": "/help/IND-004/"
      },
      {
        "code": "CSV-011",
        "check": "undeclared-symbol",
        "title": "A symbol stands for a figure, and nobody has said what it means",
        "severity": "error",
        "harm": "A",
        "file": "data/exampleton/2024-01-08-q2/figures.csv",
        "line": 4,
        "column": "value",
        "message": "“~” is not a number, and nobody has said what this symbol means here.",
        "fix": "Write the figure, or [x] when it is not available.",
        "more": "/help/CSV-011/"
      },
      {
        "code": "CSV-021",
        "check": "duplicate-figure",
        "title": "The same figure is given twice",
        "severity": "error",
        "harm": "A",
        "file": "data/exampleton/2024-01-08-q2/figures.csv",
        "line": 9,
        "message": "The figure for referrals, 2023-24-Q2 stands twice in this release: also at data/exampleton/2024-01-08-q2/figures.csv:8.",
        "fix": "Keep the right one and delete the other.",
        "more": "/help/CSV-021/"
      },
      {
        "code": "FIL-001",
        "check": "missing-file",
        "title": "A file is missing",
        "severity": "error",
        "harm": "C",
        "file": "data/exampleton/2024-01-08-q2/release.yaml",
        "message": "This file is missing.",
        "fix": "Add it: copy one from another folder of the same kind, or look it up in data/README.md.",
        "more": "/help/FIL-001/"
      }
    ]
    "
  `);
});

describe('On GitHub', () => {
  test('every problem is one line that GitHub shows beside the line of the file', () => {
    expect(printAnnotations(ALL)).toMatchInlineSnapshot(`
      "::warning file=content/exampleton/indicators/referrals.mdx,line=2,title=IND-004::In the setting “name”: “Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages.%0AWhat to do: If both are the same measure, keep one page. If not, name what tells them apart.%0AMore: /help/IND-004/
      ::error file=data/exampleton/2024-01-08-q2/figures.csv,line=4,title=CSV-011::In the column “value”: “~” is not a number, and nobody has said what this symbol means here.%0AWhat to do: Write the figure, or [x] when it is not available.%0AMore: /help/CSV-011/
      ::error file=data/exampleton/2024-01-08-q2/figures.csv,line=9,title=CSV-021::The figure for referrals, 2023-24-Q2 stands twice in this release: also at data/exampleton/2024-01-08-q2/figures.csv:8.%0AWhat to do: Keep the right one and delete the other.%0AMore: /help/CSV-021/
      ::error file=data/exampleton/2024-01-08-q2/release.yaml,title=FIL-001::This file is missing.%0AWhat to do: Add it: copy one from another folder of the same kind, or look it up in data/README.md.%0AMore: /help/FIL-001/
      "
    `);
  });

  test('nothing that people typed can end an annotation or begin another command', () => {
    const text = printAnnotations([
      {
        ...SYMBOL,
        file: 'data/a, b:c/100%.csv',
        message: '“67%” says\r\n::set-output name=a::b',
        column: 'a,b::c',
      },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "::error file=data/a%2C b%3Ac/100%25.csv,line=4,title=CSV-011::In the column “a,b::c”: “67%25” says%0D%0A::set-output name=a::b%0AWhat to do: Write the figure, or [x] when it is not available.%0AMore: /help/CSV-011/
      "
    `);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });

  test('the summary of the job has all of them, as tables', () => {
    expect(printSummary(ALL)).toMatchInlineSnapshot(`
      "## 3 problems to put right, 1 warning.

      ### content/exampleton/indicators/referrals.mdx

      | Line | What it says | What to do | Code |
      | --- | --- | --- | --- |
      | 2 | Warning: In the setting “name”: “Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages. | If both are the same measure, keep one page. If not, name what tells them apart. | IND-004 |

      ### data/exampleton/2024-01-08-q2/figures.csv

      | Line | What it says | What to do | Code |
      | --- | --- | --- | --- |
      | 4 | In the column “value”: “\\~” is not a number, and nobody has said what this symbol means here. | Write the figure, or \\[x\\] when it is not available. | CSV-011 |
      | 9 | The figure for referrals, 2023-24-Q2 stands twice in this release: also at data/exampleton/2024-01-08-q2/figures.csv:8. | Keep the right one and delete the other. | CSV-021 |

      ### data/exampleton/2024-01-08-q2/release.yaml

      | Line | What it says | What to do | Code |
      | --- | --- | --- | --- |
      |  | This file is missing. | Add it: copy one from another folder of the same kind, or look it up in data/README.md. | FIL-001 |

      Every code is explained on the site, under /help/.
      "
    `);
  });

  test('words in the summary stay words: no tag, table, mention or link comes of them', () => {
    const [, , row] = printSummary([{ ...SYMBOL, message: '<Value /> | **x** @you [a](b) `c`\n# d' }])
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(row).toMatchInlineSnapshot(
      `"| 4 | In the column “value”: \\<Value /\\> \\| \\*\\*x\\*\\* \\@you \\[a\\](b) \\\`c\\\`<br>\\# d | Write the figure, or \\[x\\] when it is not available. | CSV-011 |"`,
    );
  });

  test('a summary is never larger than GitHub takes, and says how many are left out', () => {
    const many = Array.from({ length: 12_000 }, (_, line) => ({ ...SYMBOL, line: line + 2 }));
    const summary = printSummary(many);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const rows = summary.split('\n').filter((line) => /^\| \d/.test(line)).length;
    expect(rows).toBeGreaterThan(1000);
    expect(summary).toContain(`There are ${12_000 - rows} more, which do not fit here.`);
  });
});

describe('On GitLab', () => {
  const Report = z.array(
    z.strictObject({
      description: z.string(),
      check_name: z.string(),
      fingerprint: z.string(),
      severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
      location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.number().int() }) }),
    }),
  );
  const read = (text: string) => Report.parse(JSON.parse(text));
  const fingerprints = (problems: Parameters<typeof printForGitlab>[0]) =>
    read(printForGitlab(problems)).map(({ fingerprint }) => fingerprint);

  test('the report is what GitLab reads, with how bad each problem is', () => {
    expect(read(printForGitlab(ALL)).map(({ fingerprint: _hash, ...rest }) => rest)).toMatchInlineSnapshot(`
      [
        {
          "check_name": "near-name",
          "description": "IND-004: “Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages. What to do: If both are the same measure, keep one page. If not, name what tells them apart.",
          "location": {
            "lines": {
              "begin": 2,
            },
            "path": "content/exampleton/indicators/referrals.mdx",
          },
          "severity": "minor",
        },
        {
          "check_name": "undeclared-symbol",
          "description": "CSV-011: “~” is not a number, and nobody has said what this symbol means here. What to do: Write the figure, or [x] when it is not available.",
          "location": {
            "lines": {
              "begin": 4,
            },
            "path": "data/exampleton/2024-01-08-q2/figures.csv",
          },
          "severity": "blocker",
        },
        {
          "check_name": "duplicate-figure",
          "description": "CSV-021: The figure for referrals, 2023-24-Q2 stands twice in this release: also at data/exampleton/2024-01-08-q2/figures.csv:8. What to do: Keep the right one and delete the other.",
          "location": {
            "lines": {
              "begin": 9,
            },
            "path": "data/exampleton/2024-01-08-q2/figures.csv",
          },
          "severity": "blocker",
        },
        {
          "check_name": "missing-file",
          "description": "FIL-001: This file is missing. What to do: Add it: copy one from another folder of the same kind, or look it up in data/README.md.",
          "location": {
            "lines": {
              "begin": 1,
            },
            "path": "data/exampleton/2024-01-08-q2/release.yaml",
          },
          "severity": "major",
        },
      ]
    `);
  });

  test('a problem is the same one when lines are put in above it', () => {
    const lower = { ...ROW, line: 29, message: ROW.message.replace(':8.', ':28.') };
    expect(fingerprints([lower])).toEqual(fingerprints([ROW]));
  });

  test('another file, check, column or message is another problem', () => {
    const others = [
      SYMBOL,
      ROW,
      NAME,
      { ...SYMBOL, file: FIGURES.replace('q2', 'q3') },
      { ...SYMBOL, column: 'numerator' },
      { ...SYMBOL, message: SYMBOL.message.replace('~', '^') },
    ];
    expect(new Set(fingerprints(others)).size).toBe(others.length);
  });

  test('the same problem in three rows is three, and mending one leaves the other two what they were', () => {
    const [first, second, third] = fingerprints([4, 5, 6].map((line) => ({ ...SYMBOL, line })));
    expect(new Set([first, second, third]).size).toBe(3);
    expect(fingerprints([5, 6].map((line) => ({ ...SYMBOL, line })))).toEqual([first, second]);
  });
});
