import type { Cell } from '#published/cell.ts';

/** What a screen reader says for a symbol in a table; the key under the table says the rest. */
export function spokenMeaning(cell: Cell): string {
  switch (cell.kind) {
    case 'suppressed':
      return 'hidden to protect identities';
    case 'not-available':
      return 'not available';
    case 'not-applicable':
      return 'not applicable';
    case 'low':
      return 'rounds to zero, but is not zero';
    case 'value':
      return cell.status.replace('-', ' ');
  }
}
