import type { Language } from '#language/language.ts';
import { inEnglish, withoutMarks } from '#language/passage.ts';
import type { Report, ReportSection } from '#published/report.ts';

/** A numbered part of a report, as its contents list it. */
export interface ReportPart {
  /** Its place in an address. */
  readonly id: string;
  readonly title: string;
  /** Its `##` heading in the report's text, as it is printed there; without one the page prints the title. */
  readonly heading: string | undefined;
  readonly section: ReportSection | undefined;
  readonly kind: 'summary' | 'section' | 'recommendations' | 'questions' | 'closing';
}

/**
 * A report's parts in order: the summary, its sections, what it recommends and asks, and whatever else its text says.
 * Every report begins under the heading for a summary, in the language that its text is written in.
 */
export function partsOf(
  { sections, recommendations, questions }: Report,
  headings: readonly { text: string; slug: string }[],
  { language, written }: { language: Language; written: Language },
): ReportPart[] {
  const { reports: say } = language;
  const headingOf = (title: string) => headings.find(({ text }) => plain(text) === plain(title));
  const part = (
    title: string,
    kind: ReportPart['kind'],
    { section, typed = title }: { section?: ReportSection; typed?: string } = {},
  ): ReportPart => ({
    id: headingOf(typed)?.slug ?? section?.id ?? kind,
    title,
    heading: headingOf(typed)?.text,
    section,
    kind,
  });
  const { summary } = written.reports;
  const titles = new Set([summary, ...sections.map(({ title }) => plain(title))]);
  return [
    part(say.summary, 'summary', { typed: summary }),
    ...sections.map((section) => part(section.title, 'section', { section })),
    ...(recommendations.length === 0 ? [] : [part(say.recommendations, 'recommendations')]),
    ...(questions.length === 0 ? [] : [part(say.questions, 'questions')]),
    ...headings
      .filter(({ text }) => !titles.has(plain(text)))
      .map(({ text }) =>
        part(written.tag === language.tag ? text : inEnglish(text), 'closing', { typed: text }),
      ),
  ];
}

/** Markdown turns quotes into curly ones; people type either. */
function plain(title: string): string {
  return withoutMarks(title).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
