import type { Council } from '#published/council.ts';
import { longDate } from '#published/label.ts';
import { absolute, councilAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import { dataFile, type DataFile } from './data-file.ts';

/** What stands in a council's archive, for the person who unpacks it. */
export function readMe(published: PublishedCouncil): DataFile {
  const { council, indicators } = published;
  return dataFile(
    'README.txt',
    'txt',
    `Performance figures of ${council.name}
${'='.repeat(`Performance figures of ${council.name}`.length)}
${council.example === undefined ? '' : `\n${council.example}\n`}
Figures published up to ${longDate(latestDay(published))}.
From ${absolute(councilAddress(council.slug, 'data/'))}

data/all.csv              All figures in one table, a row for each.
data/indicators.csv       The ${indicators.length} indicators, with what each measures and its newest figure.
indicators/*.csv          The figures of each indicator, in the same columns as data/all.csv.
datapackage.json          What the files hold, with their sizes and hashes, as a Data Package (version 2).
data/*.schema.json        What their columns are, for the Data Package.
data/csv-metadata.json    The same for CSV on the Web; beside each indicator's file stands its own.
data/figures.csvw.json    What the columns of all figures are, for CSV on the Web.
LICENCE.txt               What you may do with the figures.

${hiddenWords(council)}

Text is UTF-8. The files are the same as those on the site.
`,
  );
}

/** What a reader may do with the figures, and whom to name. */
export function licenceFile(owner: string): DataFile {
  const { name, url } = site.licence;
  return dataFile(
    'LICENCE.txt',
    'txt',
    `These figures are published by ${owner} under the ${name}:\n${url}\n\nWhen you use them, name the source: ${owner}.\n`,
  );
}

function hiddenWords({ policy: { threshold, zeros } }: Council): string {
  return `Small numbers are hidden. A count of people below ${threshold}${zeros === 'shown' ? ', but not zero,' : ''} has no value,
and neither has what it could be worked out from: the column “value” is blank there,
and the column “status” says “suppressed”. The indicators' pages say more.`;
}
