import type { Checked } from '../problem.ts';
import { CalendarSettings } from './settings.ts';
import { type Lines, readYaml } from './yaml.ts';

/** The releases that a council plans, and where they stand. */
export interface CalendarSources extends Lines {
  readonly file: string;
  readonly settings: CalendarSettings['calendar'];
}

/** Reads `calendar.yaml`, which is a list: under a key of its own its mistakes are told like those of any other setting. */
export function readCalendar(text: string, file: string): Checked<CalendarSources | undefined> {
  const { value, problems } = readYaml(`calendar:\n${text}`, {
    file,
    schema: CalendarSettings,
    firstLine: 0,
  });
  return {
    value: value && { file, settings: value.data.calendar, lineOf: value.lineOf },
    problems,
  };
}
