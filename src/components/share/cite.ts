import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { longDate } from '#published/label.ts';
import { site, siteIn } from '../../dataset.ts';
import { SHORT_COMMIT, siteCommit } from '../../integrations/settings.ts';

/** How to name figures in a paper: in a line; with where, when and under what terms; and for reference managers. */
export interface Citations {
  readonly short: string;
  readonly long: string;
  readonly bibtex: string;
}

/** Something that can be cited. Dates are those of the data, never of the day the site was built. */
export interface Citable {
  /** For reference managers: `wokingham-referrals-2023-09-30`. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  /** The last day the figures are about. */
  readonly dataTo: string;
  readonly published: string;
  readonly address: string;
}

/** Cites a page with its data's dates and, where it is known, the commit of the repository that the site was made of. */
export function cite(
  { key, author, title, dataTo, published, address }: Citable,
  language: Language,
): Citations {
  const commit = siteCommit();
  const { cite: say } = language.share;
  const { licence } = siteIn(language);
  const short = say.short(author, title, longDate(dataTo, language));
  const version = commit === undefined ? [] : [say.version(commit.slice(0, SHORT_COMMIT))];
  const note = [
    ENGLISH.files.figuresTo(longDate(dataTo)),
    site.licence.name,
    ...(commit === undefined ? [] : [ENGLISH.files.commit(commit)]),
  ];
  const [year = '', month = ''] = published.split('-');
  const when = MONTHS[Number(month) - 1] ?? '';
  const fields = [
    `author = {{${texSafe(author)}}}`,
    `title = {{${texSafe(title)}}}`,
    `year = {${year}}`,
    `month = ${when}`,
    `howpublished = {${texSafe(site.title)}}`,
    `url = {${address}}`,
    `note = {${texSafe(note.join('. '))}}`,
  ];
  return {
    short: `${short}.`,
    long: `${[short, say.published(longDate(published, language)), site.title, ...version].join(', ')}. ${address} ${licence.name}.`,
    bibtex: [`@misc{${key},`, ...fields.map((field) => `  ${field},`), '}', ''].join('\n'),
  };
}

/** Text that TeX sets as it is written. */
function texSafe(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The names of months that BibTeX knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
