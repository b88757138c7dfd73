import { about } from './en/about.ts';
import { charts } from './en/charts.ts';
import { compare } from './en/compare.ts';
import { comparisons } from './en/comparisons.ts';
import { data } from './en/data.ts';
import { descriptions } from './en/descriptions.ts';
import { directions } from './en/directions.ts';
import { embeds } from './en/embeds.ts';
import { facts } from './en/facts.ts';
import { feeds } from './en/feeds.ts';
import { files } from './en/files.ts';
import { figures } from './en/figures.ts';
import { headlines } from './en/headlines.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { indicatorPage } from './en/indicator-page.ts';
import { maps } from './en/maps.ts';
import { lists } from './en/lists.ts';
import { narrative } from './en/narrative.ts';
import { navigation } from './en/navigation.ts';
import { numbers } from './en/numbers.ts';
import { periods } from './en/periods.ts';
import { releases } from './en/releases.ts';
import { reports } from './en/reports.ts';
import { scorecard } from './en/scorecard.ts';
import { share } from './en/share.ts';
import { shareImages } from './en/share-images.ts';
import { search } from './en/search.ts';
import { squares } from './en/squares.ts';
import { sizes } from './en/sizes.ts';
import { tables } from './en/tables.ts';
import { targets } from './en/targets.ts';
import { translation } from './en/translation.ts';
import { workbook } from './en/workbook.ts';
import { xmr } from './en/xmr.ts';

/** British English: what every other language has the shape of, and what everything is published in. */
export const ENGLISH = {
  /** What its addresses and files are marked with. */
  tag: 'en',
  /** The language of a page: `<html lang>`. */
  locale: 'en-GB',
  about,
  charts,
  compare,
  comparisons,
  data,
  descriptions,
  directions,
  embeds,
  facts,
  feeds,
  figures,
  files,
  headlines,
  help,
  home,
  indicatorPage,
  lists,
  maps,
  narrative,
  navigation,
  numbers,
  periods,
  releases,
  reports,
  scorecard,
  search,
  share,
  shareImages,
  sizes,
  squares,
  tables,
  targets,
  translation,
  workbook,
  xmr,
};
