import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** The one Content-Security-Policy: printed in every page's head and sent as a header by the host. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
].join('; ');

const HEADERS = {
  // A <meta> cannot say who may frame a page; a header can.
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Writes the headers for the hosts that read them from a file: Netlify and Cloudflare (`_headers`), Azure Static Web Apps. */
export function security(): AstroIntegration {
  return {
    name: 'candour:security',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
        await writeFile(new URL('_headers', dir), ['/*', ...lines, ''].join('\n'));
        const azure = {
          globalHeaders: HEADERS,
          responseOverrides: { 404: { rewrite: '/404.html' } },
          mimeTypes: { '.csv': 'text/csv; charset=utf-8' },
        };
        await writeFile(new URL('staticwebapp.config.json', dir), `${JSON.stringify(azure, null, 2)}\n`);
      },
    },
  };
}
