import type { Checked } from '../problem.ts';
import { RetiredSettings } from './settings.ts';
import { type Lines, readYaml } from './yaml.ts';

/** The addresses of a council whose page is gone. A line is found under `['retired', index, key]`. */
export interface RetiredSources extends Lines {
  readonly file: string;
  readonly settings: RetiredSettings['retired'];
}

/** Reads `retired.yaml`, which is a list: under a key of its own its mistakes are told like those of any other settings. */
export function readRetired(text: string, file: string): Checked<RetiredSources | undefined> {
  const { value, problems } = readYaml(`retired:\n${text}`, { file, schema: RetiredSettings, firstLine: 0 });
  return {
    value: value && { file, settings: value.data.retired, lineOf: value.lineOf },
    problems,
  };
}

/** The ids of indicators that have been retired: their rows stay where they were published, and nobody reads them. */
export function retiredIndicators(
  retired: Pick<RetiredSources, 'settings'> | undefined,
): ReadonlySet<string> {
  return new Set(retired?.settings.flatMap(({ address }) => /^indicators\/(.*)$/.exec(address)?.[1] ?? []));
}
