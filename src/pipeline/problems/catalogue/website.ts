import type { Family } from '../entry.ts';

/** The website around the figures: its security contact, and a council's logo. */
export const WEBSITE = {
  'security-contact-runs-out': {
    code: 'WEB-001',
    title: 'The contact for weaknesses of the site runs out',
    severity: 'B',
    means:
      'People who find a weakness of the site read in security.txt whom to tell, and until when that can be relied on. When the day is near, somebody should see that the contact still answers.',
    wrong: 'security: { contact: "mailto:security@example.gov.uk", expires: 2024-01-31 }',
    right: 'security: { contact: "mailto:security@example.gov.uk", expires: 2024-12-31 }',
    mend: 'Ask whether somebody still answers there. If so, write a new day, at most a year ahead. Without a day each build gives it six to twelve months.',
  },
  'security-contact-too-long': {
    code: 'WEB-002',
    title: 'The contact for weaknesses of the site is promised for too long',
    severity: 'C',
    means:
      'The standard for security.txt asks for a day less than a year ahead, so that a contact who is gone is noticed.',
    wrong: 'security: { contact: "mailto:security@example.gov.uk", expires: 2034-12-31 }',
    right: 'security: { contact: "mailto:security@example.gov.uk", expires: 2024-12-31 }',
    mend: 'Write a day that is at most a year ahead.',
  },
  'unusable-logo': {
    code: 'WEB-003',
    title: 'The logo cannot be used',
    severity: 'B',
    means:
      'A logo is an SVG or PNG file beside council.yaml. It is loaded with every page, so it has to be small. It may run no script and fetch nothing from elsewhere.',
    wrong: 'brand: { colour: "#1f4e3d", logo: { file: logo.jpg } }',
    right: 'brand: { colour: "#1f4e3d", logo: { file: logo.svg } }',
    mend: 'Ask the people who keep the council’s logo for an SVG file, or save it as a PNG file about 200 pixels high, and put it beside council.yaml.',
  },
} satisfies Family;
