import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printApache } from '../src/hosting/apache.ts';
import { printAzure } from '../src/hosting/azure.ts';
import { printHeadersFile } from '../src/hosting/headers-file.ts';
import { printNginx } from '../src/hosting/nginx.ts';
import { hosting } from '../src/integrations/settings.ts';
import { filesOf } from './compare-folders.ts';

/** Writes into a finished site what each host reads, all from one setting: Netlify and Cloudflare, Azure, nginx, and Apache. */
export function writeHostFiles(site: string, { published }: { published: string }): void {
  const settings = hosting(published);
  const printed = {
    _headers: printHeadersFile(filesOf(site), settings),
    'staticwebapp.config.json': printAzure(settings),
    'nginx.conf': printNginx(settings),
    '.htaccess': printApache(settings),
  };
  for (const [name, text] of Object.entries(printed)) writeFileSync(path.join(site, name), text);
}
