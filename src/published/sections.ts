/** The four headings of every indicator's narrative, in the order they stand on its page. They are the same on the whole site. */
export const SHOWS = 'What does this show us?';
export const BACKGROUND = 'What is the background to this?';
export const ACTION = 'What action is the service taking?';
export const NATIONAL = 'What is the national context?';
export const SECTIONS = [SHOWS, BACKGROUND, ACTION, NATIONAL] as const;
