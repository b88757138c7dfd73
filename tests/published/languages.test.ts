import { expect, test } from 'vitest';
import { WELSH } from '#language/cy.ts';
import { and, counted, soft, than, years } from '#language/cy/mutations.ts';
import { ENGLISH } from '#language/en.ts';
import { LANGUAGES } from '#language/languages.ts';
import { inEnglish, withLanguageTags, withoutMarks } from '#language/passage.ts';
import { formatValue } from '#published/format.ts';
import { judgeDirection } from '#published/judge.ts';
import { labelPeriod, longDate, whenPhrase } from '#published/label.ts';
import { figure } from '#published/cell.ts';
import { parsePeriod, type Period } from '#published/period.ts';
import { capital, lowerFirst } from '#published/sentence.ts';

/** Words that are the same in Welsh, or that exist in English only because files and the check of figures are English. */
const THE_SAME = [
  // Only names, numbers and times in the order of both languages.
  /^(?:compare\.figureOf|comparisons\.placeAndTime|descriptions\.benchmark\.place|headlines\.reading)$/,
  /^(?:indicatorPage\.download\.(?:file|kilobytes)|reports\.meeting|sizes\.placeWithFigure)$/,
  /^(?:numbers\.units\.(?:count|percent)|periods\.(?:date|month|monthName))$/,
  /^(?:files|help)\./,
  /^search\.(?:filters|kinds)\./,
  /^search\.script\.kinds\.Data$/,
  /^data\.title$/,
  /^workbook\.notes\.symbol$/,
  /^navigation\.links\.data$/,
  /^lists\.aToZ\.(?:numbers|alphabet\.)/,
  /^numbers\.unitHeadings\.(?:count|percent)$/,
  /^tables\.unitInHeading\.(?:count|percent)$/,
];

/** Where nothing is to be said. */
const EMPTY = /^(?:numbers\.unitHeadings|tables\.unitInHeading)\.(?:count|percent)$/;

test('every language has the words of English, and none is empty', () => {
  const names = wordsOf(ENGLISH).map(([name]) => name);
  expect(names.length).toBeGreaterThan(400);
  for (const language of LANGUAGES) {
    const words = wordsOf(language);
    const missing = names.filter((name) => !words.some(([own]) => own === name));
    expect(missing.filter((name) => !name.startsWith('lists.aToZ.alphabet.'))).toEqual([]);
    const empty = words.filter(([name, text]) => text.trim() === '' && !EMPTY.test(name));
    expect(empty).toEqual([]);
  }
});

test('no Welsh word is English that was left standing', () => {
  const english = new Map(wordsOf(ENGLISH));
  const same = wordsOf(WELSH)
    .filter(([name, text]) => english.get(name) === text)
    .map(([name]) => name)
    .filter((name) => !THE_SAME.some((known) => known.test(name)));
  expect(same).toEqual(['tag', 'locale'].filter((name) => same.includes(name)));
});

test('Welsh bends words where its grammar asks for it', () => {
  expect(['Medi', 'Gorffennaf', 'Lloegr', 'chwarter', 'Tachwedd', 'Rhagfyr'].map(soft)).toEqual([
    'Fedi',
    'Orffennaf',
    'Loegr',
    'chwarter',
    'Dachwedd',
    'Ragfyr',
  ]);
  expect([and('Medi 2023'), and('Tachwedd 2023'), and('Ebrill 2023')]).toEqual([
    'a Medi 2023',
    'a Thachwedd 2023',
    'ac Ebrill 2023',
  ]);
  expect([than('cynghorau tebyg'), than('ym mis Medi 2023'), than('Lloegr')]).toEqual([
    'na chynghorau tebyg',
    'nag ym mis Medi 2023',
    'na Lloegr',
  ]);
});

test('a Welsh noun stays in the singular after a number, and bends after two', () => {
  expect([1, 2, 3].map((number) => counted(number, 'diwrnod'))).toEqual([
    '1 diwrnod',
    '2 ddiwrnod',
    '3 diwrnod',
  ]);
  expect([1, 2, 3, 5, 10].map(years)).toEqual([
    '1 flwyddyn',
    '2 flynedd',
    '3 blynedd',
    '5 mlynedd',
    '10 mlynedd',
  ]);
});

test.each([
  ['2023-24-Q2', '2023-24 Ch2 (Gorffennaf i Fedi 2023)', 'rhwng Gorffennaf a Medi 2023'],
  ['2022-07', 'Gorffennaf 2022', 'ym mis Gorffennaf 2022'],
  ['2023-24', '2023-24', 'yn 2023-24'],
  ['AY2022-23', 'blwyddyn academaidd 2022/23', 'ym mlwyddyn academaidd 2022/23'],
  ['2023-03-31', '31 Mawrth 2023', 'ar 31 Mawrth 2023'],
  ['R12-2021-09', '12 mis hyd at fis Medi 2021', 'yn y 12 mis hyd at fis Medi 2021'],
  ['YTD-2022-07', 'Ebrill i Orffennaf 2022', 'rhwng Ebrill a Gorffennaf 2022'],
])('%s is “%s” in Welsh, and “%s” at the end of a sentence', (text, label, when) => {
  expect(labelPeriod(period(text), 'during', WELSH)).toBe(label);
  expect(whenPhrase(period(text), 'during', WELSH)).toBe(when);
});

test('a date and a figure are written as each language writes them', () => {
  expect(longDate('2024-01-08', WELSH)).toBe('8 Ionawr 2024');
  expect(formatValue(1, { unit: 'days', decimals: 0 }, WELSH)).toBe('1 diwrnod');
  expect([1, 2, 3, 5, 11, 20, 25, 112].map((place) => formatValue(place, RANK, WELSH))).toEqual([
    '1af',
    '2il',
    '3ydd',
    '5ed',
    '11eg',
    '20fed',
    '25ain',
    '112fed',
  ]);
});

test('a direction of travel is one sentence in Welsh too', () => {
  const judged = {
    unit: 'percent',
    decimals: 0,
    polarity: 'higher',
    tolerance: 1,
    measured: 'during',
  } as const;
  const points = {
    from: { period: period('2022-23-Q2'), cell: figure(64), release: 'r' },
    to: { period: period('2023-24-Q2'), cell: figure(71), release: 'r' },
  };
  expect(judgeDirection(judged, points, WELSH)).toEqual({
    verdict: 'improving',
    words: 'Yn gwella',
    sentence: 'Mae hynny 7 pwynt canran yn well na rhwng Gorffennaf a Medi 2022 (64%).',
  });
});

test('English in a page of another language becomes an element that says so, wherever it stands', () => {
  const marked = inEnglish('the <b>');
  expect(withLanguageTags(`<p>Gosodwyd gan: ${inEnglish('the council')}.</p>`)).toBe(
    '<p>Gosodwyd gan: <span lang="en">the council</span>.</p>',
  );
  expect(withLanguageTags(`<svg><text>${inEnglish('one')}</text></svg>${inEnglish('two')}`)).toBe(
    '<svg><text><tspan lang="en">one</tspan></text></svg><span lang="en">two</span>',
  );
  expect(withLanguageTags(`<title>${inEnglish('a')}</title><p title="${inEnglish('b > c')}">d</p>`)).toBe(
    '<title>a</title><p title="b > c">d</p>',
  );
  expect(withLanguageTags(`<p>${inEnglish(`one <a href="#x">two ${inEnglish('three')}</a> four`)}</p>`)).toBe(
    '<p><span lang="en">one </span><a href="#x"><span lang="en">two </span><span lang="en">three</span></a><span lang="en"> four</span></p>',
  );
  expect(withLanguageTags(`<a href="mailto:x?subject=${encodeURIComponent(inEnglish('a'))}">b</a>`)).toBe(
    '<a href="mailto:x?subject=a">b</a>',
  );
  expect(withoutMarks(marked)).toBe('the <b>');
  expect([capital(inEnglish('words')), lowerFirst(inEnglish('Words said'))].map(withoutMarks)).toEqual([
    'Words',
    'words said',
  ]);
});

const RANK = { unit: 'rank', decimals: 0 } as const;

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`${text} is not a period`);
  return parsed;
}

/** Every word of a language by its path; a sentence with blanks as it is written in its file. */
function wordsOf(value: unknown, path: readonly string[] = []): [name: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path.join('.'), String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.some((part) => typeof part === 'object'))
    return [[path.join('.'), value.map(plain).join('')]];
  return Object.entries(value).flatMap(([key, inside]) => wordsOf(inside, [...path, key]));
}

function plain(part: unknown): string {
  return typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : String(part);
}
