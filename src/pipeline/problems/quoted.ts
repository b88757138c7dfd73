/** Their words in quotes, for a message, unless they are a bare number. */
export function quoted(text: string): string {
  return isBareNumber(text) ? 'A number' : `“${text}”`;
}

/**
 * Whether a cell that should name something holds a number. It may be a count of people that slipped under another heading, so it
 * is told and not repeated; a year is none.
 */
export function isBareNumber(text: string): boolean {
  const number = /^\D*(\d+)(?:\.0*)?\D*$/.exec(text)?.[1];
  return number !== undefined && !/[a-z]{2}/i.test(text) && Number(number) < LEAST_YEAR;
}

const LEAST_YEAR = 1000;
