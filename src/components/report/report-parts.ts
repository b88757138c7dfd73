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

/** The heading under which every report begins. */
const SUMMARY = 'Summary';

/** A report's parts in order: the summary, its sections, what it recommends and asks, and whatever else its text says. */
export function partsOf(
  { sections, recommendations, questions }: Report,
  headings: readonly { text: string; slug: string }[],
): ReportPart[] {
  const written = (title: string) => headings.find(({ text }) => plain(text) === plain(title));
  const part = (title: string, kind: ReportPart['kind'], section?: ReportSection): ReportPart => ({
    id: written(title)?.slug ?? section?.id ?? kind,
    title,
    heading: written(title)?.text,
    section,
    kind,
  });
  const titles = new Set([SUMMARY, ...sections.map(({ title }) => plain(title))]);
  return [
    part(SUMMARY, 'summary'),
    ...sections.map((section) => part(section.title, 'section', section)),
    ...(recommendations.length === 0 ? [] : [part('Recommendations', 'recommendations')]),
    ...(questions.length === 0 ? [] : [part('Questions for members', 'questions')]),
    ...headings.filter(({ text }) => !titles.has(plain(text))).map(({ text }) => part(text, 'closing')),
  ];
}

/** Markdown turns quotes into curly ones; people type either. */
function plain(title: string): string {
  return title.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
