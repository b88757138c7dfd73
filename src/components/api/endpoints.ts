import type { z } from 'zod';
import type { Indicator as PublishedIndicator } from '#published/indicator.ts';
import { Indicator } from '#published/indicator.ts';
import { councils, publishedCouncil } from '../../dataset.ts';
import { indicatorFiles } from '../data/indicator-files.ts';
import * as answers from './answers.ts';
import * as schemas from './schemas.ts';

/** A kind of file of the API: where its files stand, what they hold, and the files themselves. */
export interface Endpoint {
  /** With its parameters in braces: `/councils/{council}.json`. */
  readonly path: string;
  readonly name: string;
  readonly says: string;
  readonly schema: z.ZodType;
  readonly files: () => readonly ApiFile[];
}

interface ApiFile {
  /** What stands in place of the parameters. */
  readonly at: Readonly<Record<string, string>>;
  readonly text: () => string | Promise<string>;
}

/** Every endpoint, in the order in which a newcomer reads them: the files, their description and the page about them come of it. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/index.json',
    name: 'index',
    says: 'What there is: the councils, and where to read on.',
    schema: schemas.Index,
    files: () => [{ at: {}, answer: answers.index }],
  }),
  endpoint({
    path: '/councils/{council}.json',
    name: 'council',
    says: 'A council, with its themes and its rule for small numbers.',
    schema: schemas.CouncilAnswer,
    files: () => ofCouncils(answers.councilAnswer),
  }),
  endpoint({
    path: '/councils/{council}/indicators.json',
    name: 'indicators',
    says: 'Every indicator of a council, with its newest figure, how it stands, and where its files are.',
    schema: schemas.IndicatorList,
    files: () => ofCouncils(answers.indicatorList),
  }),
  {
    path: '/councils/{council}/indicators/{indicator}.json',
    name: 'indicator',
    says: 'All figures of an indicator, with targets, other places’ figures, revisions and what to know about them.',
    schema: Indicator,
    files: () =>
      councils.flatMap(({ indicators }) =>
        indicators.map((indicator) => ({
          at: { council: indicator.council, indicator: indicator.id },
          text: () => downloadOf(indicator),
        })),
      ),
  },
  endpoint({
    path: '/councils/{council}/releases.json',
    name: 'releases',
    says: 'Every edition of a council’s figures, newest first, with what it held and what it corrected.',
    schema: schemas.ReleaseList,
    files: () => ofCouncils(answers.releaseList),
  }),
  endpoint({
    path: '/compare.json',
    name: 'comparisons',
    says: 'Which indicators can be compared between the councils of this site.',
    schema: schemas.ComparisonList,
    files: () => (answers.comparisonsOf().length === 0 ? [] : [{ at: {}, answer: answers.comparisonList }]),
  }),
  endpoint({
    path: '/compare/{indicator}.json',
    name: 'comparison',
    says: 'The latest figures of one indicator, council by council.',
    schema: schemas.Comparison,
    files: () =>
      answers.comparisonsOf().map((comparable) => ({
        at: { indicator: comparable.id },
        answer: () => answers.comparison(comparable),
      })),
  }),
  endpoint({
    path: '/glossary.json',
    name: 'glossary',
    says: 'Terms and abbreviations, in plain English.',
    schema: schemas.Glossary,
    files: () => [{ at: {}, answer: answers.glossary }],
  }),
];

/** Those that this site has files of: a site of one council compares nothing. */
export function endpointsHere(): Endpoint[] {
  return ENDPOINTS.filter(({ files }) => files().length > 0);
}

/** The address of a file of an endpoint, after the version: `/councils/{council}.json` → `councils/walsall.json`. */
export function pathOf({ path }: Endpoint, { at }: ApiFile): string {
  return path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? '');
}

/** An endpoint whose answers are held to its schema by the compiler. */
function endpoint<Schema extends z.ZodType>({
  files,
  ...facts
}: Omit<Endpoint, 'schema' | 'files'> & {
  schema: Schema;
  files: () => { at: Record<string, string>; answer: () => z.input<Schema> }[];
}): Endpoint {
  return {
    ...facts,
    files: () =>
      files().map(({ at, answer }) => ({ at, text: () => `${JSON.stringify(answer(), null, 1)}\n` })),
  };
}

function ofCouncils<Answer>(
  answer: (published: (typeof councils)[number]) => Answer,
): { at: Record<string, string>; answer: () => Answer }[] {
  return councils.map((published) => ({
    at: { council: published.council.slug },
    answer: () => answer(published),
  }));
}

/** The JSON download of the indicator's page, byte for byte. */
async function downloadOf(indicator: PublishedIndicator): Promise<string> {
  const { json } = await indicatorFiles(indicator, publishedCouncil(indicator.council).council);
  return new TextDecoder().decode(json.bytes);
}
