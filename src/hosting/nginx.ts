import { CONTENT_TYPES, TEXT_EXTENSIONS, TYPES_BY_NAME } from './content-types.ts';
import { FOR_HOSTS } from './headers-file.ts';
import { type FileClass, type Hosting, headersOfAll, headersOfClass, patternsOf } from './headers.ts';

/**
 * `nginx.conf`: a server for the site, to be laid in `conf.d/`. The site stands in the folder `root`, under its base path.
 * All headers are added in one place, because a location that adds one loses those from above it, and `always`, so that what is
 * not there has them too. https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function printNginx(hosting: Hosting): string {
  const { base } = hosting;
  const headers = Object.entries(headersOfAll(hosting));
  return `# Made by the build from one setting: src/hosting/headers.ts. Lay it in conf.d/, and the site in the folder below.
${map('candour_policy', 'Content-Security-Policy', hosting)}
${map('candour_cache', 'Cache-Control', hosting)}
server {
    listen 8080;
    listen [::]:8080;
    server_name _;
    root /usr/share/nginx/html;
    index index.html;
    server_tokens off;
    # Redirects keep the address that the reader sees, whatever stands before this server.
    absolute_redirect off;

    charset utf-8;
    charset_types ${typesOfText()};
    types {
${Object.entries(CONTENT_TYPES)
  .map(([extension, type]) => `        ${type} ${extension};`)
  .join('\n')}
    }

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 512;
    gzip_types ${typesOfText()} application/wasm image/x-icon;

${headers.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`).join('\n')}
    add_header Content-Security-Policy $candour_policy always;
    add_header Cache-Control $candour_cache always;

    error_page 404 ${base}404.html;

${base === '/' ? '' : `    location = / {\n        return 302 ${base};\n    }\n`}    location / {
        try_files $uri $uri/ =404;
    }
${Object.entries(TYPES_BY_NAME)
  .map(
    ([name, type]) =>
      `    location ~ /${literal(name)}$ {\n        types {}\n        default_type ${type};\n        try_files $uri =404;\n    }\n`,
  )
  .join('')}    # What other hosts read, and hidden files: nobody's to see.
    location ~ ^${literal(base)}(?:${FOR_HOSTS.map(literal).join('|')})$ {
        return 404;
    }
    location ~ /\\.(?!well-known/) {
        return 404;
    }
}
`;
}

/** What a header says for each class of file, as a variable. What is not there is asked for again. */
function map(name: string, header: string, hosting: Hosting): string {
  const says = (kind: FileClass) => quoted(headersOfClass(kind, hosting)[header] ?? '');
  const patterns = patternsOf(hosting);
  return `map $uri $${name} {
    default ${says('ordinary')};
    "~^${literal(hosting.base)}${patterns.embed}" ${says('embed')};
    "~^${literal(hosting.base)}${patterns.immutable}" ${says('immutable')};
}`;
}

function typesOfText(): string {
  const types = new Map<string, string>(Object.entries(CONTENT_TYPES));
  // nginx takes text/html for granted in both lists.
  return [
    ...TEXT_EXTENSIONS.filter((extension) => extension !== 'html').map((extension) => types.get(extension)),
    ...Object.values(TYPES_BY_NAME),
  ].join(' ');
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function literal(text: string): string {
  return text.replaceAll('.', String.raw`\.`);
}
