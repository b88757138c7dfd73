import type { Family } from '../entry.ts';

/** Addresses that people have kept, and pages that are gone. */
export const ADDRESSES = {
  'retired-page-is-there': {
    code: 'ADR-001',
    title: 'A page is called retired, and is still there',
    severity: 'B',
    means: 'The list of retired pages says what became of an address. This one still has its page.',
    wrong: 'address: indicators/referrals, with a page referrals.mdx',
    right: 'address: indicators/old-referrals, with no page of that name',
    mend: 'Take it out of the list, or delete the page. The file of an indicator stays only where a report shows its figures.',
  },
  'retired-twice': {
    code: 'ADR-002',
    title: 'An address is retired twice',
    severity: 'C',
    means: 'The list has two lines for one address, and they may say different things.',
    wrong: 'Two lines with address: indicators/old-referrals',
    right: 'One line with address: indicators/old-referrals',
    mend: 'Keep one of the two.',
  },
  'unknown-address': {
    code: 'ADR-003',
    title: 'A retired page leads to a page that does not exist',
    severity: 'B',
    means: 'Whoever follows an old link is told where to go on. There is no page at that address.',
    wrong: 'instead: indicators/referals',
    right: 'instead: indicators/referrals',
    mend: 'Write the address of a page that is there, or none.',
  },
  'redirect-to-nowhere': {
    code: 'ADR-004',
    title: 'An old address leads straight on, but not to where',
    severity: 'C',
    means: 'The settings ask the site to send people on at once, and do not name the page.',
    wrong: 'redirect: true, with instead: none',
    right: 'redirect: true, with instead: indicators/referrals',
    mend: 'Name the page under “instead”, or take “redirect” away.',
  },
} satisfies Family;
