import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWords } from '#pipeline/check/claims/claims.ts';
import { runPipeline } from '#pipeline/index.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';

const FOLDER = openFolder(path.join(import.meta.dirname, '../../..'));

/** Words and their opposites: each claim of the example councils is true, so that turned round it is not. */
const OPPOSITES: readonly [RegExp, string][] = [
  [/\bwent up\b/, 'went down'],
  [/\bgone up\b/, 'gone down'],
  [/\bgone down\b/, 'gone up'],
  [/\brose\b/, 'fell'],
  [/\bfell\b/, 'rose'],
  [/\bhighest\b/, 'lowest'],
  [/\blowest\b/, 'highest'],
  [/\bbusiest\b/, 'quietest'],
  [/\blongest\b/, 'shortest'],
  [/\b(is|was) met\b/, '$1 missed'],
  [/\b(is|was) missed\b/, '$1 met'],
  [/\bnot met\b/, 'met'],
  [/\bwhich is better\b/, 'which is worse'],
  [/\bwhich is worse\b/, 'which is better'],
  [/\bbetter than (in|other)\b/, 'worse than $1'],
  [/\bhigher than in\b/, 'lower than in'],
  [/\blower than in\b/, 'higher than in'],
  [/\bmore than doubled\b/, 'halved'],
  [/\bmore than half\b/, 'less than half'],
];

test('most claims of the example councils are told when they are turned round', () => {
  const { sources } = readSources(FOLDER);
  const { publication } = runPipeline(FOLDER);
  if (publication === undefined) throw new Error('The example councils cannot be published.');
  const turned = sources.councils.flatMap((council) => {
    const own = publication.indicators.filter((indicator) => indicator.council === council.slug);
    const indicators = new Map(own.map((indicator) => [indicator.id, indicator]));
    return council.indicators.flatMap(({ id, page, narrative }) => {
      const indicator = indicators.get(id);
      if (indicator === undefined) return [];
      const ground = { own: indicator, indicators, dataTo: indicator.headline.period.end, file: page.file };
      return (narrative?.paragraphs ?? []).flatMap((paragraph) =>
        turnedRound(paragraph.text).map((text) => checkWords([{ ...paragraph, text }], ground).length > 0),
      );
    });
  });
  expect(turned.length).toBeGreaterThan(50);
  expect(turned.filter((isTold) => isTold).length / turned.length).toBeGreaterThan(0.8);
}, 60_000);

/** The paragraph with one claim turned round, for each that it makes in its own voice. */
function turnedRound(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.flatMap((sentence, index) =>
    /\bpaper\b|\bcannot\b|\bcan\b/.test(sentence)
      ? []
      : OPPOSITES.filter(([words]) => words.test(sentence)).map(([words, opposite]) =>
          sentences.with(index, sentence.replace(words, opposite)).join(' '),
        ),
  );
}
