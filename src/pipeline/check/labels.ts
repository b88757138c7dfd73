import { categoriesOf } from '#published/breakdown.ts';
import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import { withPages } from '../read/retired.ts';
import type { CouncilSources } from '../read/sources.ts';

/** Names, codes and labels: no leftovers of a template, none that two things share, one limit in the same words everywhere. */
export function checkLabels(council: CouncilSources, areas: readonly Row[]): Problem[] {
  // The page that takes the place of a retired one may have its name and its code.
  const indicators = withPages(council.indicators, council);
  return [
    ...council.indicators.flatMap(({ page }) => strayMarks(page)),
    ...codes(indicators),
    ...nearNames(indicators),
    ...twoLimits(council),
    ...neighbours(council, areas),
  ];
}

type IndicatorPage = CouncilSources['indicators'][number]['page'];

/** “not open after closure +”, “**Name**”, two spaces. */
function strayMarks({ file, settings, lineOf }: IndicatorPage): Problem[] {
  const { name, aliases, definition, numerator = '', denominator = '' } = settings;
  const labels: [string, string][] = [
    ['name', name],
    ['definition', definition],
    ['numerator', numerator],
    ['denominator', denominator],
    ...aliases.map((alias): [string, string] => ['aliases', alias]),
    ...categoriesOf(settings).map(({ label }): [string, string] => ['breakdowns', label]),
  ];
  return labels
    .filter(([, label]) => /\*|[+#^~_|\\]\s*$|^\s|\s$|\s\s|\?\?|\bxxx\b|\btbc\b/i.test(label))
    .map(([column, label]) => ({
      check: 'stray-mark',
      severity: 'error',
      file,
      line: lineOf([column]),
      column,
      message: `“${label}” has a mark or a space in it that looks left over.`,
      fix: 'Write it as the public should read it.',
    }));
}

function codes(indicators: CouncilSources['indicators']): Problem[] {
  const first = new Map<string, { id: string; code: string }>();
  return indicators.flatMap(({ id, page: { file, settings, lineOf } }): Problem[] => {
    const { code } = settings;
    if (code === undefined) return [];
    const place = { severity: 'error', file, line: lineOf(['code']), column: 'code' } as const;
    const bare = code.replace(/[\s.]/g, '').toUpperCase();
    const earlier = first.get(bare);
    if (earlier === undefined) first.set(bare, { id, code });
    return [
      ...(/\s/.test(code)
        ? [
            {
              ...place,
              check: 'space-in-code' as const,
              message: `“${code}” has a space in it.`,
              fix: `Write every code the same way, for example ${code.replace(/\s/g, '')}: people search for it.`,
            },
          ]
        : []),
      ...(earlier === undefined
        ? []
        : [
            {
              ...place,
              check: 'duplicate-code' as const,
              message: `“${code}” is also the code of ${earlier.id}.`,
              fix: 'Give each indicator its own code.',
            },
          ]),
    ];
  });
}

/** Two names that differ in capitals, marks or an s only; and the name of one as another name of the other. */
function nearNames(indicators: CouncilSources['indicators']): Problem[] {
  const names = new Map<string, { id: string; name: string }>();
  for (const { id, page } of indicators)
    names.set(plain(page.settings.name), { id, name: page.settings.name });
  return indicators.flatMap(({ id, page: { file, settings, lineOf } }): Problem[] =>
    (['name', 'aliases'] as const).flatMap((column) =>
      (column === 'name' ? [settings.name] : settings.aliases).flatMap((label): Problem[] => {
        const other = names.get(plain(label));
        // Two names that are the very same are told already (`duplicate-name`).
        if (other === undefined || other.id === id || (column === 'name' && other.name === label)) return [];
        return [
          {
            check: 'near-name',
            severity: 'warning',
            file,
            line: lineOf([column]),
            column,
            message: `“${label}” is nearly or exactly the name of ${other.id}, so people who search for it find two pages.`,
            fix: 'If both are the same measure, keep one page. If not, name what tells them apart.',
          },
        ];
      }),
    ),
  );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .split(/[^a-z0-9%]+/)
    .map((word) => word.replace(/s$/, ''))
    .join(' ')
    .trim();
}

/** “More than two years” leaves out who has had exactly two, “two years or more” does not: of one thing only one can be meant. */
function twoLimits({ indicators }: CouncilSources): Problem[] {
  const limits = indicators.flatMap(({ id, page }) => {
    const { name, definition, numerator = '' } = page.settings;
    const text = [name, definition, numerator].join(' ').toLowerCase();
    return LIMITS.flatMap(({ form, kind }) =>
      [...text.matchAll(form)].map(([words, number = '', unit = '']) => {
        return { id, page, kind, words, about: `${NUMBERS.get(number) ?? number} ${unit}` };
      }),
    );
  });
  return limits.flatMap(({ id, page, kind, words, about }): Problem[] => {
    const other = limits.find(
      (one) => one.about === about && one.kind !== kind && one.page.settings.theme === page.settings.theme,
    );
    if (kind === 'or-more' || other === undefined) return [];
    return [
      {
        check: 'two-limits',
        severity: 'warning',
        file: page.file,
        line: page.lineOf(['definition']),
        column: 'definition',
        message: `This page says “${words}”, ${id === other.id ? 'and also' : `but ${other.id} says`} “${other.words}”. Someone at exactly that limit is counted in only one of them.`,
        fix: 'Find out which one is meant, and say it in the same words on every page.',
      },
    ];
  });
}

const NUMBERS = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [
    word,
    String(index + 1),
  ]),
);
const NUMBER = `(${[...NUMBERS.keys()].join('|')}|\\d+(?:\\.\\d+)?)`;
const LIMITS = [
  { kind: 'above', form: new RegExp(`\\b(?:more|longer) than ${NUMBER} (year|month|week|day)s?\\b`, 'g') },
  { kind: 'or-more', form: new RegExp(`\\b${NUMBER} (year|month|week|day)s? or (?:more|longer)\\b`, 'g') },
] as const;

/** A neighbour is an area of the list by its code: “Telford and Wrekin” is one council. */
function neighbours({ file, settings }: CouncilSources, areas: readonly Row[]): Problem[] {
  const members = settings?.neighbours.members ?? [];
  return members.flatMap(({ code, name }, index): Problem[] => {
    const area = areas.find((row) => row.cell('code') === code);
    const place = { severity: 'error', file, column: 'neighbours' } as const;
    if (area === undefined) {
      return [
        {
          ...place,
          check: 'unknown-area',
          message: `“${code}” (${name}) is not in data/areas.csv.`,
          fix: 'Correct the code, or add the council to data/areas.csv.',
        },
      ];
    }
    if (area.cell('name') !== name) {
      return [
        {
          ...place,
          check: 'area-of-another-name',
          message: `“${name}” has the code of ${area.cell('name')} (${code}).`,
          fix: 'Correct the code or the name. Each line of members is one council, also when there is an “and” in its name.',
        },
      ];
    }
    const isAgain = members.findIndex((other) => other.code === code) < index;
    if (!isAgain && code !== settings?.area.code) return [];
    return [
      {
        ...place,
        check: 'duplicate-neighbour',
        message: isAgain ? `${name} stands twice among the neighbours.` : `${name} is this council itself.`,
        fix: 'Take the line away.',
      },
    ];
  });
}
