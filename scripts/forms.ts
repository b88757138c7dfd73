// `npm run forms`: writes what editors are given to fill in: `.pages.yml` for Pages CMS and `public/schemas/` for code editors.
import { writeForms } from './editors/write-forms.ts';

console.log(writeForms(process.cwd()));
