import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { z } from 'zod';
import { Slug } from '#published/indicator.ts';
import { CouncilSettings, ThemeSettings } from '#pipeline/read/settings.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import type { Report } from '../report.ts';
import { settingsTemplate } from './template.ts';
import { namesIn, refusal, writeNew } from './write-new.ts';

/** What a place is, as far as `data/areas.csv` says it. */
interface Place {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
}

const EXAMPLE = 'npm run new:council -- rutland children-in-care';

/**
 * `npm run new:council -- <council> <theme>`: writes the settings of a council and of its first theme, to be filled in. With
 * `--without-examples` the councils that say they are examples go, with their figures and what was collected from their papers.
 */
export function writeCouncil(root: string, args: readonly string[]): Report {
  const [council = '', theme = '', ...more] = args.filter((arg) => arg !== WITHOUT);
  if (theme === '' || more.length > 0)
    return refusal(`Say the name of the council's folder, and of its first theme: ${EXAMPLE}`);
  const wrong = [council, theme].find((name) => !Slug.safeParse(name).success);
  if (wrong !== undefined) {
    return refusal(
      `“${wrong}” would be part of a web address, so it can hold only lower-case letters, digits and single hyphens.`,
    );
  }
  if (council === 'pages' || existsSync(path.join(root, 'content', council)))
    return refusal(`content/${council} is there already.`);
  const place = placeOf(root, council);
  const written = writeNew(
    root,
    new Map([
      [`content/${council}/council.yaml`, newCouncil(council, place)],
      [`content/${council}/themes/${theme}.mdx`, newTheme(theme)],
    ]),
  );
  if (!written.ok) return written;
  const gone = args.includes(WITHOUT) ? removeExamples(root) : [];
  return {
    ok: true,
    text: [
      written.text,
      gone.length === 0 ? '' : `Took away the examples: ${gone.join(', ')}.\n`,
      place === undefined
        ? `data/areas.csv does not have this council: add a line with its code, its name, “council” and the code of its region.\n`
        : '',
      `Then write its first page: npm run new:indicator -- ${council} name-of-the-measure\n`,
    ].join(''),
  };
}

const WITHOUT = '--without-examples';

function newCouncil(council: string, place: Place | undefined): string {
  const name = place?.name ?? wordsOf(council);
  const settings = settingsTemplate(CouncilSettings, {
    name: `${name} Council`,
    shortName: name,
    area: { code: place?.code ?? 'Write here: the nine-character code, such as E06000017', name },
    region: place?.region ?? { code: 'Write here: the code, such as E12000004', name: 'Write here' },
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
    title: wordsOf(theme),
    summary: 'Write here: one sentence about what the measures are about.',
    order: 1,
  });
  return `---\n${settings}---\n\nWrite here.\n`;
}

/** Takes away every council that says it is an example, and what came with them. Git still has it. */
function removeExamples(root: string): string[] {
  const examples = namesIn(path.join(root, 'content')).filter((name) => isExample(root, name));
  const comparators = namesIn(path.join(root, 'data/comparators')).filter((file) =>
    examples.some((council) => file.includes(`-${council}-`)),
  );
  const all = [
    ...examples.flatMap((council) => [`content/${council}`, `data/${council}`]),
    ...comparators.map((file) => `data/comparators/${file}`),
    'data/papers.md',
    'data/certificate.yaml',
  ];
  for (const name of all) rmSync(path.join(root, name), { recursive: true, force: true });
  return examples;
}

function isExample(root: string, council: string): boolean {
  const file = path.join(root, 'content', council, 'council.yaml');
  if (!existsSync(file)) return false;
  const { value } = readYaml(readFileSync(file, 'utf8'), { file, schema: CouncilSettings });
  return value?.data.example !== undefined;
}

function placeOf(root: string, council: string): Place | undefined {
  const file = path.join(root, 'data/areas.csv');
  if (!existsSync(file)) return undefined;
  const areas = z.array(Area).parse(csvParse(readFileSync(file, 'utf8')));
  const own = areas.find(({ kind, name }) => kind === 'council' && slugOf(name) === council);
  const region = areas.find(({ code }) => code === own?.region);
  return own === undefined || region === undefined
    ? undefined
    : { code: own.code, name: own.name, region: { code: region.code, name: region.name } };
}

const Area = z.object({ code: z.string(), name: z.string(), kind: z.string(), region: z.string() });

/** `Kingston upon Hull, City of` → `kingston-upon-hull-city-of` */
function slugOf(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** `children-in-care` → `Children in care` */
function wordsOf(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
}
