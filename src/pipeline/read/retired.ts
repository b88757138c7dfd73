import type { Checked } from '../problem.ts';
import type { Page } from './front-matter.ts';
import { type FlowSettings, type ReportSettings, RetiredSettings } from './settings.ts';
import { type Lines, readYaml } from './yaml.ts';

/** The addresses of a council whose page is gone. A line is found under `['retired', index, key]`. */
export interface RetiredSources extends Lines {
  readonly file: string;
  readonly settings: RetiredSettings['retired'];
}

/** Reads `retired.yaml`, which is a list: under a key of its own its mistakes are told like those of any other settings. */
export function readRetired(text: string, file: string): Checked<RetiredSources | undefined> {
  const { value, problems } = readYaml(`retired:\n${text}`, { file, schema: RetiredSettings, firstLine: 0 });
  return {
    value: value && { file, settings: value.data.retired, lineOf: value.lineOf },
    problems,
  };
}

/** The ids of indicators that have been retired, whether or not their file stays. */
export function retiredIndicators(
  retired: Pick<RetiredSources, 'settings'> | undefined,
): ReadonlySet<string> {
  return new Set(retired?.settings.flatMap(({ address }) => /^indicators\/(.*)$/.exec(address)?.[1] ?? []));
}

/**
 * The indicators that have been retired and whose file stays: a report shows their figures, or other councils share the file.
 * They have no page any more. Their rows are read, checked, protected and attacked as before, so that the report goes on
 * showing what it showed and nothing more.
 */
export function formerIndicators(
  retired: Pick<RetiredSources, 'settings'> | undefined,
  {
    ownIds,
    sharedIds,
    reports,
    flows,
  }: {
    ownIds: readonly string[];
    sharedIds: readonly string[];
    reports: readonly { readonly page: Pick<Page<ReportSettings>, 'settings'> }[];
    flows: readonly { readonly id: string; readonly settings: FlowSettings }[];
  },
): ReadonlySet<string> {
  const sections = reports.flatMap(({ page }) => page.settings.sections);
  const shown = new Set([
    ...sections.flatMap(({ indicators }) => indicators),
    ...flows
      .filter(({ id }) => sections.some(({ flow }) => flow === id))
      .flatMap(({ settings }) => settings.steps.map(({ indicator }) => indicator)),
  ]);
  const gone = [...retiredIndicators(retired)];
  return new Set(gone.filter((id) => (ownIds.includes(id) ? shown.has(id) : sharedIds.includes(id))));
}

/** The indicators of a council that have a page: those that have not been retired. */
export function withPages<T extends { readonly id: string }>(
  indicators: readonly T[],
  { former }: { readonly former: ReadonlySet<string> },
): T[] {
  return indicators.filter(({ id }) => !former.has(id));
}
