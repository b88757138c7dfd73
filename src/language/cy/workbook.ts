import { workbook as english } from '../en/workbook.ts';
import type { Language } from '../language.ts';

/** Files are the same for every language. */
export const workbook: Language['workbook'] = english;
