import type { Page } from '../read/front-matter.ts';
import { readNarrative, type Narrative } from '../read/narrative.ts';
import type { CouncilSources, ReleaseSources } from '../read/sources.ts';

/** Words that people wrote and the public will read, with where they begin. */
export interface Written {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column?: string;
}

/** The paragraphs of a page. */
export function inText(narrative: Narrative | undefined, file: string): Written[] {
  return (narrative?.paragraphs ?? []).map((paragraph) => ({ ...paragraph, file }));
}

/** Some settings of a page: a sentence, or a list of them. */
export function inSettings<K extends string>(
  page: Pick<
    Page<Readonly<Partial<Record<K, string | readonly string[] | undefined>>>>,
    'file' | 'settings' | 'lineOf'
  >,
  keys: readonly K[],
): Written[] {
  return keys.flatMap((key) => {
    const value = page.settings[key];
    if (value === undefined) return [];
    const at = (path: readonly PropertyKey[], text: string) => ({
      text,
      file: page.file,
      line: page.lineOf(path),
      column: key,
    });
    if (typeof value === 'string') return [at([key], value)];
    return value.map((text, index) => at([key, index], text));
  });
}

/** The body of a theme page, and its summary. */
export function inTheme({ page }: CouncilSources['themes'][number]): Written[] {
  return [...inText(readNarrative(page).value, page.file), ...inSettings(page, ['summary'])];
}

/** What a report says, in its text and in its settings. */
export function inReport({ page, narrative }: CouncilSources['reports'][number]): Written[] {
  const { file, lineOf, settings } = page;
  return [
    ...inText(narrative, file),
    ...inSettings(page, ['about', 'recommendations']),
    ...settings.questions.map(({ ask }, index) => ({
      text: ask,
      file,
      line: lineOf(['questions', index, 'ask']),
      column: 'questions',
    })),
  ];
}

/** What is said at the addresses of pages that are gone. */
export function inRetired({ retired }: Pick<CouncilSources, 'retired'>): Written[] {
  if (retired === undefined) return [];
  const { file, lineOf } = retired;
  return retired.settings.map(({ reason }, index) => ({
    text: reason,
    file,
    line: lineOf(['retired', index, 'reason']),
    column: 'reason',
  }));
}

/** What is said about releases to come. */
export function inCalendar({ calendar }: Pick<CouncilSources, 'calendar'>): Written[] {
  if (calendar === undefined) return [];
  const { file, settings, lineOf } = calendar;
  return settings.flatMap(({ changed }, index) =>
    changed.map(({ why }, step) => ({
      text: why,
      file,
      line: lineOf(['calendar', index, 'changed', step, 'why']),
      column: 'changed',
    })),
  );
}

/** What is said under a demand funnel. */
export function inFlow(flow: CouncilSources['flows'][number]): Written[] {
  return inSettings(flow, ['says']);
}

/** What a release says about itself. */
export function inRelease(release: ReleaseSources, keys: readonly ('summary' | 'reason')[]): Written[] {
  return inSettings(release, keys);
}

/** The line on which something stands that was found in a text at `index`. */
export function lineAt({ text, line }: Written, index: number): number {
  return line + (text.slice(0, index).match(/\n/g)?.length ?? 0);
}
