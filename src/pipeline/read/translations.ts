import { LANGUAGES } from '#language/languages.ts';
import { CouncilWords, IndicatorWords, ThemeWords } from '#published/translation.ts';
import type { Folder } from './folder.ts';
import type { Page } from './front-matter.ts';
import { type Narrative } from './narrative.ts';
import type { Reader } from './reader.ts';
import type { Lines } from './yaml.ts';

/** What people wrote in another language: `content/<council>/<tag>/`. */
export interface TranslationSources {
  readonly tag: string;
  /** The folder. */
  readonly file: string;
  readonly council: ({ file: string; data: CouncilWords } & Lines) | undefined;
  readonly themes: readonly Translated<ThemeWords>[];
  readonly indicators: readonly Translated<IndicatorWords>[];
}

export interface Translated<Words> {
  readonly id: string;
  readonly page: Page<Words>;
  readonly narrative: Narrative | undefined;
}

/** Reads the folder of each language that the site can speak, if a council has one, whether it is switched on or not. */
export function readTranslations(
  slug: string,
  { folder, read }: { folder: Folder; read: Pick<Reader, 'pages' | 'yaml' | 'withNarrative'> },
): TranslationSources[] {
  const own = folder.folders(`content/${slug}`);
  return LANGUAGES.slice(1)
    .filter(({ tag }) => own.includes(tag))
    .map(({ tag }) => {
      const within = `content/${slug}/${tag}`;
      const file = `${within}/council.yaml`;
      const council = folder.bytes(file) === undefined ? undefined : read.yaml(file, CouncilWords);
      return {
        tag,
        file: within,
        council: council && { file, data: council.data, lineOf: council.lineOf },
        themes: read.pages(`${within}/themes`, ThemeWords).map((one) => read.withNarrative(one)),
        indicators: read.pages(`${within}/indicators`, IndicatorWords).map((one) => read.withNarrative(one)),
      };
    });
}
