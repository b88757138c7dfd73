import type { Language } from './language.ts';
import { about } from './cy/about.ts';
import { charts } from './cy/charts.ts';
import { compare } from './cy/compare.ts';
import { comparisons } from './cy/comparisons.ts';
import { data } from './cy/data.ts';
import { descriptions } from './cy/descriptions.ts';
import { directions } from './cy/directions.ts';
import { embeds } from './cy/embeds.ts';
import { facts } from './cy/facts.ts';
import { feeds } from './cy/feeds.ts';
import { files } from './cy/files.ts';
import { figures } from './cy/figures.ts';
import { headlines } from './cy/headlines.ts';
import { help } from './cy/help.ts';
import { home } from './cy/home.ts';
import { indicatorPage } from './cy/indicator-page.ts';
import { maps } from './cy/maps.ts';
import { lists } from './cy/lists.ts';
import { narrative } from './cy/narrative.ts';
import { navigation } from './cy/navigation.ts';
import { numbers } from './cy/numbers.ts';
import { periods } from './cy/periods.ts';
import { releases } from './cy/releases.ts';
import { reports } from './cy/reports.ts';
import { scorecard } from './cy/scorecard.ts';
import { share } from './cy/share.ts';
import { shareImages } from './cy/share-images.ts';
import { search } from './cy/search.ts';
import { squares } from './cy/squares.ts';
import { sizes } from './cy/sizes.ts';
import { tables } from './cy/tables.ts';
import { targets } from './cy/targets.ts';
import { translation } from './cy/translation.ts';
import { workbook } from './cy/workbook.ts';
import { xmr } from './cy/xmr.ts';

/** Welsh. It was written for an example and nobody has reviewed it: have it read before you publish. */
export const WELSH: Language = {
  /** What its addresses and files are marked with. */
  tag: 'cy',
  /** The language of a page: `<html lang>`. */
  locale: 'cy',
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
