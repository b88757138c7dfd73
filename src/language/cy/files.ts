import { files as english } from '../en/files.ts';
import type { Language } from '../language.ts';

/** Files are the same for every language. */
export const files: Language['files'] = english;
