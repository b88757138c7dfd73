import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Sources } from '#pipeline/read/sources.ts';
import { CouncilWords, IndicatorWords, ThemeWords } from '#published/translation.ts';
import { jsonSchemaOf } from './json-schemas.ts';
import { KINDS } from './kinds.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A field of a form. https://pagescms.org/docs/configuration/content/fields/ */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string | undefined;
  readonly required?: boolean;
  readonly list?: boolean;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly Field[];
}

/** A council that people fill in forms for. */
export interface FormsFor {
  readonly slug: string;
  readonly name: string;
  /** The languages that it publishes in, English first. */
  readonly languages?: readonly string[];
}

/** The councils whose forms there are. */
export function formsFor({ councils }: Sources): FormsFor[] {
  return councils.map(({ slug, settings }) => ({
    slug,
    name: settings?.name ?? slug,
    languages: settings?.languages ?? [],
  }));
}

/**
 * `.pages.yml`, with which Pages CMS shows forms for the settings and words of every council, grids for tables, and a place to
 * drop spreadsheets in. What a form does not show stays in the file as it was (`merge`).
 */
export function pagesCms(councils: readonly FormsFor[]): string {
  const config = {
    media: [
      {
        name: 'inbox',
        label: 'Spreadsheets to import',
        input: 'inbox',
        output: 'inbox',
        extensions: ['csv', 'xlsx'],
      },
      {
        name: 'pictures',
        label: 'Pictures',
        input: 'public/pictures',
        output: '/pictures',
        categories: ['image'],
      },
    ],
    settings: { content: { merge: true } },
    content: [
      ...councils.map((council) => ({
        name: council.slug,
        label: council.name,
        type: 'group',
        items: [
          file(
            `${council.slug}-council`,
            'About the council',
            `content/${council.slug}/council.yaml`,
            KINDS.council,
          ),
          pages(`${council.slug}-indicators`, 'Indicators', `content/${council.slug}/indicators`, {
            schema: KINDS.indicator,
            primary: 'name',
          }),
          pages(`${council.slug}-themes`, 'Themes', `content/${council.slug}/themes`, {
            schema: KINDS.theme,
          }),
          pages(`${council.slug}-reports`, 'Reports', `content/${council.slug}/reports`, {
            schema: KINDS.report,
          }),
          {
            name: `${council.slug}-releases`,
            label: 'Releases (what each edition is)',
            type: 'collection',
            path: `data/${council.slug}`,
            subfolders: true,
            filename: 'release.yaml',
            format: 'yaml',
            view: { layout: 'tree', node: { filename: 'release.yaml', hideDirs: 'nodes' }, primary: 'title' },
            fields: fieldsOf(jsonSchemaOf(KINDS.release)),
          },
          {
            name: `${council.slug}-figures`,
            label: 'Figures (tables of releases)',
            type: 'collection',
            path: `data/${council.slug}`,
            subfolders: true,
            filename: { template: 'figures.csv', field: 'create' },
            format: 'datagrid',
            view: { layout: 'tree' },
          },
          ...(council.languages ?? []).slice(1).flatMap((tag) => translations(council.slug, tag)),
        ],
      })),
      {
        name: 'site',
        label: 'The whole site',
        type: 'group',
        items: [
          file('site-settings', 'Settings of the site', 'content/site.yaml', KINDS.site),
          {
            name: 'site-pages',
            label: 'Pages about the site',
            type: 'collection',
            path: 'content/pages',
            format: 'yaml-frontmatter',
            filename: '{primary}.mdx',
            view: { primary: 'title' },
            fields: [
              { name: 'title', type: 'string', required: true },
              { name: 'summary', type: 'text', required: true },
              { name: 'scope', type: 'select', required: true, options: { values: ['council', 'site'] } },
              { name: 'order', type: 'number', required: true },
              BODY,
            ],
          },
          {
            name: 'glossary',
            label: 'Glossary',
            type: 'file',
            path: 'content/glossary.csv',
            format: 'datagrid',
          },
          { name: 'areas', label: 'Places', type: 'file', path: 'data/areas.csv', format: 'datagrid' },
        ],
      },
    ],
  };
  return `# Written by “npm run forms” from the settings that npm run check asks for. https://pagescms.org/docs/configuration/
${stringify(config, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/** The words of a council in another language: what is left out stands in English. */
function translations(slug: string, tag: string) {
  const language = new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
  const within = `content/${slug}/${tag}`;
  // A translation is known by the name of its English file, and not by what it is called in its own language.
  const template = 'the-name-of-the-english-file.mdx';
  return [
    file(`${slug}-${tag}-council`, `${language}: about the council`, `${within}/council.yaml`, CouncilWords),
    pages(`${slug}-${tag}-indicators`, `${language}: indicators`, `${within}/indicators`, {
      schema: IndicatorWords,
      primary: 'name',
      template,
    }),
    pages(`${slug}-${tag}-themes`, `${language}: themes`, `${within}/themes`, {
      schema: ThemeWords,
      template,
    }),
  ];
}

/** The words under the settings, as they are: an editor of rich text would break the tags that name figures. */
const BODY: Field = {
  name: 'body',
  type: 'code',
  description: 'The words of the page. Name figures, never type them: <Value />',
  options: { language: 'markdown' },
};

function file(name: string, label: string, path: string, schema: z.ZodType) {
  return { name, label, type: 'file', path, format: 'yaml', fields: fieldsOf(jsonSchemaOf(schema)) };
}

function pages(
  name: string,
  label: string,
  path: string,
  {
    schema,
    primary = 'title',
    template = '{primary}.mdx',
  }: { schema: z.ZodType; primary?: string; template?: string },
) {
  return {
    name,
    label,
    type: 'collection',
    path,
    format: 'yaml-frontmatter',
    filename: { template, field: 'create' },
    view: { primary },
    fields: [...fieldsOf(jsonSchemaOf(schema)), BODY],
  };
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    const field = fieldOf(name, schema);
    return field === undefined ? [] : [required.includes(name) ? { ...field, required: true } : field];
  });
}

/** The field for one setting; none for what a form cannot show, such as a free list of symbols. */
function fieldOf(name: string, schema: JsonSchema): Field | undefined {
  const { description, enum: values, const: only, type, anyOf, oneOf } = schema;
  const told = { name, ...(description === undefined ? {} : { description }) };
  const choices = values ?? (only === undefined ? undefined : [only]);
  if (choices !== undefined) return { ...told, type: 'select', options: { values: choices.map(String) } };
  const kinds = (anyOf ?? oneOf ?? []).filter((kind) => typeof kind !== 'boolean');
  if (kinds.length > 0) {
    const objects = kinds.filter((kind) => kind.type === 'object');
    return objects.length === kinds.length
      ? { ...told, type: 'object', fields: together(objects) }
      : { ...told, type: 'string' };
  }
  switch (type) {
    case 'array': {
      const { items } = schema;
      const item = typeof items === 'object' && !Array.isArray(items) ? fieldOf(name, items) : undefined;
      return item === undefined ? undefined : { ...item, ...told, list: true };
    }
    case 'object':
      return schema.properties === undefined
        ? undefined
        : { ...told, type: 'object', fields: fieldsOf(schema) };
    case 'number':
    case 'integer':
      return { ...told, type: 'number' };
    case 'boolean':
      return { ...told, type: 'boolean' };
    default:
      if (schema.pattern === ISO_DATE) return { ...told, type: 'date' };
      return { ...told, type: /sentence/.test(description ?? '') ? 'text' : 'string' };
  }
}

/** The fields of objects of several kinds, each once; of what tells the kinds apart, all choices. */
function together(kinds: readonly JsonSchema[]): Field[] {
  const byName = Map.groupBy(kinds.flatMap(fieldsOf), ({ name }) => name);
  return [...byName.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { required: _everywhere, ...field } = first;
    const isRequired = alike.length === kinds.length && alike.every(({ required }) => required === true);
    const choices = [...new Set(alike.flatMap(({ options }) => optionsOf(options)))];
    return [
      {
        ...field,
        ...(isRequired ? { required: true } : {}),
        ...(choices.length === 0 ? {} : { options: { values: choices } }),
      },
    ];
  });
}

function optionsOf(options: Field['options']): string[] {
  const values = options?.['values'];
  return Array.isArray(values) ? values.map(String) : [];
}

const ISO_DATE = String.raw`^\d{4}-\d{2}-\d{2}$`;
