import type { z } from 'zod';
import { Indicator } from '#published/indicator.ts';
import { councils, councilsNow, type PublishedCouncil, wholeSiteNow } from '../../dataset.ts';
import { jsonOf } from '../data/indicator-files.ts';
import * as answers from './answers.ts';
import * as schemas from './schemas.ts';

/** A kind of file of the API: where its files stand, what they hold, and the files themselves. */
export interface Endpoint {
  /** With its parameters in braces: `/councils/{council}.json`. */
  readonly path: string;
  readonly name: string;
  readonly says: string;
  readonly schema: z.ZodType;
  /** Its files that are to be made now: those of some councils, or those of the site as a whole. */
  readonly files: () => readonly ApiFile[];
  /** What stands in place of the parameters in an example; nothing where the site has no such file. */
  readonly example: () => Place | undefined;
}

/** What stands in place of the parameters. */
type Place = Readonly<Record<string, string>>;

interface ApiFile {
  readonly at: Place;
  readonly text: () => string;
}

/** Every endpoint, in the order in which a newcomer reads them: the files, their description and the page about them come of it. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/index.json',
    name: 'index',
    says: 'What there is: the councils, and where to read on.',
    schema: schemas.Index,
    files: () => ofSite(answers.index),
    example: () => ({}),
  }),
  endpoint({
    path: '/councils/{council}.json',
    name: 'council',
    says: 'A council, with its themes and its rule for small numbers.',
    schema: schemas.CouncilAnswer,
    files: () => ofCouncils(answers.councilAnswer),
    example: aCouncil,
  }),
  endpoint({
    path: '/councils/{council}/indicators.json',
    name: 'indicators',
    says: 'Every indicator of a council, with its newest figure, how it stands, and where its files are.',
    schema: schemas.IndicatorList,
    files: () => ofCouncils(answers.indicatorList),
    example: aCouncil,
  }),
  {
    path: '/councils/{council}/indicators/{indicator}.json',
    name: 'indicator',
    says: 'All figures of an indicator, with targets, other places’ figures, revisions and what to know about them.',
    schema: Indicator,
    files: () =>
      councilsNow().flatMap(({ indicators }) =>
        indicators.map((indicator) => ({
          at: { council: indicator.council, indicator: indicator.id },
          // The JSON download of the indicator's page, byte for byte.
          text: () => new TextDecoder().decode(jsonOf(indicator).bytes),
        })),
      ),
    example: () => {
      const [first] = councils
        .flatMap(({ council }) => council.themes)
        .flatMap(({ indicators }) => indicators);
      return first === undefined ? undefined : { ...aCouncil(), indicator: first };
    },
  },
  endpoint({
    path: '/councils/{council}/releases.json',
    name: 'releases',
    says: 'Every edition of a council’s figures, newest first, with what it held and what it corrected.',
    schema: schemas.ReleaseList,
    files: () => ofCouncils(answers.releaseList),
    example: aCouncil,
  }),
  endpoint({
    path: '/compare.json',
    name: 'comparisons',
    says: 'Which indicators can be compared between the councils of this site.',
    schema: schemas.ComparisonList,
    files: () => (answers.comparisonsOf().length === 0 ? [] : ofSite(answers.comparisonList)),
    example: () => (answers.comparisonsOf().length === 0 ? undefined : {}),
  }),
  endpoint({
    path: '/compare/{indicator}.json',
    name: 'comparison',
    says: 'The latest figures of one indicator, council by council.',
    schema: schemas.Comparison,
    files: () =>
      wholeSiteNow()
        ? answers.comparisonsOf().map((comparable) => ({
            at: { indicator: comparable.id },
            answer: () => answers.comparison(comparable),
          }))
        : [],
    example: () => {
      const [first] = answers.comparisonsOf();
      return first && { indicator: first.id };
    },
  }),
  endpoint({
    path: '/glossary.json',
    name: 'glossary',
    says: 'Terms and abbreviations, in plain English.',
    schema: schemas.Glossary,
    files: () => ofSite(answers.glossary),
    example: () => ({}),
  }),
];

/** Those that this site has files of, with an example: a site of one council compares nothing. */
export function endpointsHere(): { endpoint: Endpoint; example: string }[] {
  return ENDPOINTS.flatMap((one) => {
    const at = one.example();
    return at === undefined ? [] : [{ endpoint: one, example: pathOf(one, { at }) }];
  });
}

/** The address of a file of an endpoint, after the version: `/councils/{council}.json` → `councils/walsall.json`. */
export function pathOf({ path }: Endpoint, { at }: Pick<ApiFile, 'at'>): string {
  return path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? '');
}

/** An endpoint whose answers are held to its schema by the compiler. */
function endpoint<Schema extends z.ZodType>({
  files,
  ...facts
}: Omit<Endpoint, 'schema' | 'files'> & {
  schema: Schema;
  files: () => { at: Place; answer: () => z.input<Schema> }[];
}): Endpoint {
  return {
    ...facts,
    files: () =>
      files().map(({ at, answer }) => ({ at, text: () => `${JSON.stringify(answer(), null, 1)}\n` })),
  };
}

function ofCouncils<Answer>(
  answer: (published: PublishedCouncil) => Answer,
): { at: Place; answer: () => Answer }[] {
  return councilsNow().map((published) => ({
    at: { council: published.council.slug },
    answer: () => answer(published),
  }));
}

function ofSite<Answer>(answer: () => Answer): { at: Place; answer: () => Answer }[] {
  return wholeSiteNow() ? [{ at: {}, answer }] : [];
}

function aCouncil(): Place | undefined {
  const [first] = councils;
  return first && { council: first.council.slug };
}
