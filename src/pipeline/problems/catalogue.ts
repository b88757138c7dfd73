import { ADDRESSES } from './catalogue/addresses.ts';
import { CLAIMS } from './catalogue/claims.ts';
import { COMMITS } from './catalogue/commits.ts';
import { COMPARISONS } from './catalogue/comparisons.ts';
import { CSV } from './catalogue/csv.ts';
import { DISCLOSURE } from './catalogue/disclosure.ts';
import { FILES } from './catalogue/files.ts';
import { IMPORTS } from './catalogue/imports.ts';
import { INDICATORS } from './catalogue/indicators.ts';
import { PERIODS } from './catalogue/periods.ts';
import { RELEASES } from './catalogue/releases.ts';
import { REPORTS } from './catalogue/reports.ts';
import { SETTINGS } from './catalogue/settings.ts';
import { SUMS } from './catalogue/sums.ts';
import { TABLES } from './catalogue/tables.ts';
import { TEXT } from './catalogue/text.ts';
import { WEBSITE } from './catalogue/website.ts';
import type { Entry, Family } from './entry.ts';

/**
 * Every check that can find a problem, with its code and what it means: the one place where a kind of problem is described.
 * A check that is not here does not compile. A new one takes the next code of its family.
 */
const CATALOGUE = {
  ...CSV,
  ...PERIODS,
  ...SUMS,
  ...SETTINGS,
  ...INDICATORS,
  ...DISCLOSURE,
  ...COMPARISONS,
  ...TEXT,
  ...CLAIMS,
  ...REPORTS,
  ...RELEASES,
  ...ADDRESSES,
  ...FILES,
  ...TABLES,
  ...IMPORTS,
  ...COMMITS,
  ...WEBSITE,
};

/** The stable name of a check: `ragged-row`. */
export type Check = keyof typeof CATALOGUE;

/** What is known about the problems that a check finds. */
export function entryOf(check: Check): Entry {
  return CATALOGUE[check];
}

/** The families in the order in which people meet them, each with the three letters of its codes. */
export const FAMILIES: readonly { readonly id: string; readonly title: string; readonly entries: Family }[] =
  [
    { id: 'CSV', title: 'Rows and cells of a file of figures', entries: CSV },
    { id: 'PER', title: 'Periods and years', entries: PERIODS },
    { id: 'SUM', title: 'Figures that do not fit together', entries: SUMS },
    { id: 'DIS', title: 'Small numbers and private matters', entries: DISCLOSURE },
    { id: 'CMP', title: 'Comparisons with other places', entries: COMPARISONS },
    { id: 'TXT', title: 'Words of a page', entries: TEXT },
    { id: 'CLM', title: 'Claims in words', entries: CLAIMS },
    { id: 'IND', title: 'Settings of an indicator', entries: INDICATORS },
    { id: 'SET', title: 'Settings that cannot be read', entries: SETTINGS },
    { id: 'REP', title: 'Reports', entries: REPORTS },
    { id: 'REL', title: 'Releases', entries: RELEASES },
    { id: 'ADR', title: 'Addresses of pages that are gone', entries: ADDRESSES },
    { id: 'FIL', title: 'Files and folders', entries: FILES },
    { id: 'TAB', title: 'Tables and workbooks that are imported', entries: TABLES },
    { id: 'IMP', title: 'Imports', entries: IMPORTS },
    { id: 'GIT', title: 'What the guard keeps out of a commit', entries: COMMITS },
    { id: 'WEB', title: 'The website around the figures', entries: WEBSITE },
  ];
