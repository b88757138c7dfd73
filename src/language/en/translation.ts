/** What pages say about being in one language of several. */
export const translation = {
  /** The language's own name for itself, as the link to it says. */
  name: 'English',
  switchLabel: 'Language',
  /** Above a part, or a page, that stands in English because nobody has translated it. */
  partNotYet: 'This part is not available in English yet.',
  pageNotYet: 'The text of this page is not available in English yet.',
};
