import { help as english } from '../en/help.ts';
import type { Language } from '../language.ts';

/** What the check of figures says is English, and so are the pages that explain it: they exist in English only. */
export const help: Language['help'] = english;
