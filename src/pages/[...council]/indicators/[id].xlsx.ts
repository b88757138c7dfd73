import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { languageOf } from '#language/languages.ts';
import { councilPagePathsOf } from '../../../address.ts';
import { responseOf } from '../../../components/data/data-file.ts';
import { xlsxOf } from '../../../components/data/indicator-files.ts';

export const getStaticPaths = () => councilPagePathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { published, thing },
  currentLocale,
}) => responseOf(await xlsxOf(thing, published.council, languageOf(currentLocale)));
