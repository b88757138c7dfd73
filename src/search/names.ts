/** Everything that search finds by name: `search/names.json`, made of the built pages. */
export interface Names {
  /** The short name of each council, as in the filter; a page’s `councils` count from 0. */
  readonly councils: readonly string[];
  /** Every filter with its values, in the order they are offered. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly pages: readonly NamedPage[];
  /** Words that are on the pages though in no name, so that they are not taken for slips: `able above abroad`. */
  readonly known: string;
  /** The beginnings of the stems in their text, each a file of `search/text/`: `ab ac ad`. */
  readonly text: string;
}

/** A page and its fellows: the same indicator, theme or list of each council that has it. */
export interface NamedPage {
  /** Its address below the council: `indicators/referrals`. Also the name of its file of results. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  /** Other names, of any of the councils. */
  readonly names: readonly string[];
  /** What it is about, in a sentence: counts for less than a name. */
  readonly about: string;
  readonly councils: readonly number[];
}

/** One council’s page as a result shows it: a line of `search/found/<key>.json`. */
export interface FoundPage {
  /** Below the site’s base: `barnsley/indicators/referrals/`. */
  readonly address: string;
  readonly title: string;
  readonly about: string;
  readonly kind: string;
  readonly council?: string;
  readonly theme?: string;
  readonly value?: string;
  readonly period?: string;
  readonly status?: string;
  /** `On target`, `Improving`, …, as the page says it. */
  readonly verdicts?: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The glossary as search uses it: `search/glossary.json`. */
export interface SearchGlossary {
  /** Where each council lists its names and explains its words. */
  readonly places: readonly {
    readonly council: string;
    readonly aToZ: string;
    readonly glossary: string;
  }[];
  readonly terms: readonly SearchTerm[];
}

export interface SearchTerm {
  readonly id: string;
  readonly term: string;
  readonly expansion: string;
  readonly plainEnglish: string;
  readonly synonyms: readonly string[];
}
