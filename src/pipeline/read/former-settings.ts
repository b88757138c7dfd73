/** Settings that have another form now, by where they stood, and what to write instead. */
export const FORMER_SETTINGS: ReadonlyMap<string, string> = new Map([
  [
    'breakdown',
    'Write “breakdowns:”, which is a list. Under it, begin each breakdown with a hyphen (“  - dimension: Age”) and indent its other lines by four spaces. Take “headline” out of it: the category that leads the page is a setting of its own, “leadCategory”.',
  ],
  [
    'breakdowns.headline',
    'Take it away here. The category that leads the page is a setting of its own now, with nothing before it on its line: “leadCategory: …”. When all categories together lead the page, leave it out.',
  ],
]);
