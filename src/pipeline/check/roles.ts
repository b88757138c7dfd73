import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** Whoever is responsible is named as a role: people change, and nobody asked to stand on a public page. Looks likely, so only warns. */
export function checkRoles({ file, settings, indicators }: CouncilSources): Problem[] {
  return [
    ...(settings === undefined ? [] : inRole(settings.contact.role, { file, column: 'contact' })),
    ...indicators.flatMap(({ page }) =>
      (['owner', 'checkedBy'] as const).flatMap((column) =>
        inRole(page.settings[column] ?? '', { file: page.file, line: page.lineOf([column]), column }),
      ),
    ),
  ];
}

function inRole(role: string, at: Pick<Problem, 'file' | 'line' | 'column'>): Problem[] {
  const what = role.includes('@') ? 'an email address' : isName(role) ? 'the name of a person' : undefined;
  if (what === undefined) return [];
  return [
    {
      check: 'person-not-role',
      severity: 'warning',
      ...at,
      message: `“${role}” looks like ${what}.`,
      fix: 'Write a role, for example: Head of children’s social care. If it is a role, add a word that says so, such as team or service.',
    },
  ];
}

/** `Mrs Example`, `Jo Example`, `Jo Example, Head of service`; but not `Service Director` or `Children’s Services`. */
function isName(role: string): boolean {
  if (/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady)\.?\s+\p{Lu}/u.test(role)) return true;
  const name = /^(\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}\.?)?(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s*(?:[,(–-]|$)/u.exec(
    role,
  )?.[1];
  return name !== undefined && !name.split(/\s+/).some((word) => ROLE_WORDS.test(word));
}

/** Words of roles, services and places of work, one of which nearly every role has. */
const ROLE_WORDS =
  /^(?:head|director|assistant|deputy|chief|lead|leader|principal|senior|strategic|corporate|manager|officer|analyst|adviser|advisor|coordinator|commissioner|registrar|clerk|secretary|member|board|committee|panel|partnership|council|borough|county|city|district|team|unit|office|service|services|department|directorate|performance|quality|assurance|policy|data|information|intelligence|insight|business|finance|legal|democratic|children|childrens|children['’]s|adult|adults|adults['’]|family|families|early|help|youth|young|social|care|health|public|education|school|schools|virtual|housing|planning|transport|environment|waste|libraries|leisure|culture|customer|community|safety|safeguarding|human|resources|head.*)$/iu;
