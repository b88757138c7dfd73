import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { csvFormatRows, csvParse } from 'd3-dsv';
import { z } from 'zod';
import { Slug } from '#published/indicator.ts';
import { CouncilSettings, ThemeSettings } from '#pipeline/read/settings.ts';
import { isTakenFromCouncils } from '#pipeline/read/site-addresses.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import type { Report } from '../report.ts';
import { settingsTemplate } from './template.ts';
import { namesIn, refusal, writeNew } from './write-new.ts';

const EXAMPLE = 'npm run new:council -- rutland children-in-care';

/**
 * `npm run new:council -- <council> <theme>`: writes the settings of a council and of its first theme, to be filled in. A council
 * that `data/areas.csv` does not have yet is added to it with `--code` and `--region`. With `--without-examples` the councils that
 * say they are examples go, with their figures and what was collected from their papers.
 */
export function writeCouncil(root: string, args: readonly string[]): Report {
  const wishes = wishesOf(args);
  if (wishes === undefined)
    return refusal(`Say the name of the council's folder, and of its first theme: ${EXAMPLE}`);
  const { council, theme, code, region, withoutExamples } = wishes;
  const wrong = [council, theme].find((name) => !Slug.safeParse(name).success);
  if (wrong !== undefined) {
    return refusal(
      `“${wrong}” would be part of a web address, so it can hold only lower-case letters, digits and single hyphens.`,
    );
  }
  if (existsSync(path.join(root, 'content', council))) return refusal(`content/${council} is there already.`);
  const pages = namesIn(path.join(root, 'content/pages')).map((name) => name.replace(/\.mdx$/, ''));
  if (isTakenFromCouncils(council, pages)) {
    return refusal(
      `“${council}” is an address of the site itself, so it cannot be that of a council. Call it ${council}-council.`,
    );
  }
  const areas = areasOf(root);
  const regions = areas.filter(({ kind }) => kind === 'region');
  const known = areas.find(({ kind, name }) => kind === 'council' && slugOf(name) === council);
  if (known === undefined && (code === undefined || !regions.some((area) => area.code === region))) {
    return refusal(
      `data/areas.csv does not have “${council}” yet. Say its code, and that of its region: ${EXAMPLE} --code E06000017 --region E12000004\nThe regions are: ${regions.map((area) => `${area.code} ${area.name}`).join(', ')}.`,
    );
  }
  const place = known ?? { code: code ?? '', name: nameOf(council), kind: 'council', region: region ?? '' };
  const taken = areas.find((area) => area.code === place.code && area !== known);
  if (taken !== undefined) return refusal(`${place.code} is the code of ${taken.name}.`);
  const written = writeNew(
    root,
    new Map([
      [
        `content/${council}/council.yaml`,
        newCouncil(place, { region: regions.find((area) => area.code === place.region) }),
      ],
      [`content/${council}/themes/${theme}.mdx`, newTheme(theme)],
    ]),
  );
  if (!written.ok) return written;
  if (known === undefined)
    appendFileSync(
      path.join(root, AREAS),
      `${csvFormatRows([[place.code, place.name, place.kind, place.region]])}\n`,
    );
  const gone = withoutExamples ? removeExamples(root) : [];
  return {
    ok: true,
    text: [
      written.text,
      known === undefined ? `Added ${place.name} to ${AREAS}.\n` : '',
      gone.length === 0 ? '' : `Took away the examples: ${gone.join(', ')}.\n`,
      `Next, its first page: npm run new:indicator -- ${council} name-of-the-measure\n`,
    ].join(''),
  };
}

interface Wishes {
  readonly council: string;
  readonly theme: string;
  readonly code: string | undefined;
  readonly region: string | undefined;
  readonly withoutExamples: boolean;
}

function wishesOf(args: readonly string[]): Wishes | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        code: { type: 'string' },
        region: { type: 'string' },
        'without-examples': { type: 'boolean', default: false },
      },
    });
    const [council, theme, ...more] = positionals;
    if (council === undefined || theme === undefined || more.length > 0) return undefined;
    const { code, region, 'without-examples': withoutExamples } = values;
    return { council, theme, code, region, withoutExamples };
  } catch {
    return undefined; // an option that there is not
  }
}

function newCouncil({ code, name }: Area, { region }: { region: Area | undefined }): string {
  const settings = settingsTemplate(CouncilSettings, {
    name: `${name} Council`,
    shortName: name,
    area: { code, name },
    region: { code: region?.code ?? '', name: region?.name ?? '' },
    neighbours: { model: 'None chosen yet', year: 'None', members: [] },
    brand: { colour: '#003366' },
    contact: { role: 'Write here: a role, such as Performance team' },
    policy: { threshold: 4, zeros: 'hidden', marker: 'x' },
    symbols: { x: 'suppressed' },
  });
  return `# yaml-language-server: $schema=../../public/schemas/council.json\n${settings}`;
}

function newTheme(theme: string): string {
  const settings = settingsTemplate(ThemeSettings, {
    title: `${theme.charAt(0).toUpperCase()}${theme.slice(1).replaceAll('-', ' ')}`,
    summary: 'Write here: one sentence about what the measures are about.',
    order: 1,
  });
  return `---\n${settings}---\n\nWrite here.\n`;
}

/** Takes away every council that says it is an example, and what came with them: figures of others, and terms. Git still has it. */
function removeExamples(root: string): string[] {
  const examples = namesIn(path.join(root, 'content')).flatMap((slug) => exampleIn(root, slug) ?? []);
  const comparators = namesIn(path.join(root, 'data/comparators')).filter((file) =>
    examples.some(({ slug }) => file.includes(`-${slug}-`)),
  );
  const all = [
    ...examples.flatMap(({ slug }) => [`content/${slug}`, `data/${slug}`]),
    ...comparators.map((file) => `data/comparators/${file}`),
    'data/papers.md',
    'data/certificate.yaml',
  ];
  for (const name of all) rmSync(path.join(root, name), { recursive: true, force: true });
  const glossary = path.join(root, 'content/glossary.csv');
  const kept = readFileSync(glossary, 'utf8')
    .split('\n')
    .filter((line) => !examples.some(({ name }) => line.includes(name)));
  writeFileSync(glossary, kept.join('\n'));
  return examples.map(({ name }) => name);
}

/** The name of a council that says it is an example. */
function exampleIn(root: string, slug: string): { slug: string; name: string } | undefined {
  const file = path.join(root, 'content', slug, 'council.yaml');
  if (!existsSync(file)) return undefined;
  const { value } = readYaml(readFileSync(file, 'utf8'), { file, schema: CouncilSettings });
  return value?.data.example === undefined ? undefined : { slug, name: value.data.shortName };
}

function areasOf(root: string): Area[] {
  const file = path.join(root, AREAS);
  return existsSync(file) ? z.array(Area).parse(csvParse(readFileSync(file, 'utf8'))) : [];
}

const AREAS = 'data/areas.csv';

/** A line of `data/areas.csv`. */
const Area = z.object({ code: z.string(), name: z.string(), kind: z.string(), region: z.string() });
type Area = z.infer<typeof Area>;

/** `Kingston upon Hull, City of` → `kingston-upon-hull-city-of` */
function slugOf(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** `north-moor` → `North Moor` */
function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
