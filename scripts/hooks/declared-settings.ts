import { readPage } from '#pipeline/read/front-matter.ts';
import { CouncilSettings, IndicatorSettings } from '#pipeline/read/settings.ts';
import { decodeText } from '#pipeline/read/text.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import { Slug } from '#published/indicator.ts';
import { readFormerPage } from './former-page.ts';
import type { Repository, StoredFile } from './repository.ts';

/** What decides whether a count is small: how a council hides, and what each of its indicators counts. */
export interface DeclaredSettings {
  readonly council: CouncilSettings | undefined;
  /** Only those that are there and can be read. */
  readonly indicators: ReadonlyMap<string, IndicatorSettings>;
}

/** Whose settings, of which indicators, and as they stood where: `:` for what is staged, `1a2b3c4:` for a commit. */
export interface SettingsWanted {
  readonly council: string;
  readonly indicators: readonly string[];
  readonly where: string;
}

/** Reads settings out of git, many at a time, and understands each stored file once however many commits hold it. */
export function settingsIn(
  repository: Repository,
): (wanted: readonly SettingsWanted[]) => DeclaredSettings[] {
  const councils = new Map<string, CouncilSettings | undefined>();
  const pages = new Map<string, IndicatorSettings | undefined>();
  return (wanted) => {
    const asked = wanted.map(({ council, indicators, where }) => ({
      council: `${where}content/${council}/council.yaml`,
      // Whatever is not a slug can name no page, and git might read something else into it.
      indicators: indicators
        .filter((id) => Slug.safeParse(id).success)
        .map((id) => ({ id, name: `${where}content/${council}/indicators/${id}.mdx` })),
    }));
    const names = asked.flatMap(({ council, indicators }) => [
      council,
      ...indicators.map(({ name }) => name),
    ]);
    const unique = [...new Set(names)];
    const stored = new Map(repository.files(unique).map((file, index) => [unique[index], file]));
    return asked.map(({ council, indicators }) => ({
      council: once(councils, stored.get(council), councilOf),
      indicators: new Map(
        indicators.flatMap(({ id, name }) => {
          const settings = once(pages, stored.get(name), indicatorOf);
          return settings === undefined ? [] : [[id, settings]];
        }),
      ),
    }));
  };
}

function once<T>(
  known: Map<string, T | undefined>,
  file: StoredFile | undefined,
  read: (bytes: Uint8Array) => T | undefined,
): T | undefined {
  if (file === undefined) return undefined;
  if (!known.has(file.id)) known.set(file.id, read(file.bytes));
  return known.get(file.id);
}

function councilOf(bytes: Uint8Array): CouncilSettings | undefined {
  const { value: text } = decodeText(bytes, '');
  return text === undefined ? undefined : readYaml(text, { file: '', schema: CouncilSettings }).value?.data;
}

function indicatorOf(bytes: Uint8Array): IndicatorSettings | undefined {
  return readPage(bytes, { file: '', schema: IndicatorSettings }).value?.settings ?? readFormerPage(bytes);
}
