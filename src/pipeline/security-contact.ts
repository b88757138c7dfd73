import { longDate } from '#published/label.ts';
import type { SecurityContact } from '#published/site.ts';
import type { Problem } from './problem.ts';
import type { SecuritySettings } from './read/settings.ts';

/** For how many days before its last day a build is refused, so that the public never reads one that is over. */
export const DAYS_BEFORE = 30;

/**
 * Whom to tell of a weakness, as `security.txt` says it. Without a last day of its own it gets the first of January or July that
 * is six to twelve months off, so that a site which nobody builds any more stops promising an answer. The same commit says the
 * same all through half a year. Without a moment nothing can be worked out, and nothing is said.
 */
export function securityOn(
  today: string | undefined,
  security: SecuritySettings | undefined,
): { security: SecurityContact } | Record<string, never> {
  if (security === undefined) return {};
  const expires = security.expires ?? (today === undefined ? undefined : nextHalfYearButOne(today));
  return expires === undefined ? {} : { security: { ...security, expires } };
}

/** A last day that is near or past stops the build: somebody is to see that the contact still answers. */
export function checkSecurity(
  security: SecuritySettings | undefined,
  { file, today }: { file: string; today: string | undefined },
): Problem[] {
  const expires = security?.expires;
  if (expires === undefined || today === undefined) return [];
  const left = daysBetween(today, expires);
  const at = { file, column: 'security' } as const;
  if (left < DAYS_BEFORE) {
    return [
      {
        check: 'security-contact-runs-out',
        severity: 'error',
        ...at,
        message:
          left < 0
            ? `The contact for weaknesses of the site could be relied on until ${longDate(expires)}, which is past.`
            : `The contact for weaknesses of the site can be relied on only until ${longDate(expires)}: that is less than ${DAYS_BEFORE} days.`,
        fix: `Ask whether somebody still answers at “${security?.contact}”. If so, write a new day after “expires”, at most a year ahead.`,
      },
    ];
  }
  if (left <= LONGEST) return [];
  return [
    {
      check: 'security-contact-too-long',
      severity: 'warning',
      ...at,
      message: `The contact for weaknesses of the site is to be relied on until ${longDate(expires)}, more than a year from now.`,
      fix: 'Write a day that is at most a year ahead, so that somebody looks at it every year.',
    },
  ];
}

function nextHalfYearButOne(today: string): string {
  const next = Number(today.slice(0, 4)) + 1;
  return `${next}-${today.slice(5, 7) <= '06' ? '01' : '07'}-01`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}

/** A leap year is a year too. */
const LONGEST = 366;
