import type { Council } from '#published/council.ts';

/** What a change is about; a reader of the JSON may choose by it. */
export type ChangeKind =
  | 'headline'
  | 'new-figures'
  | 'corrected'
  | 'changed-without-a-reason'
  | 'now-hidden'
  | 'now-shown'
  | 'no-longer-there'
  | 'marked'
  | 'other-places'
  | 'how-it-is-judged'
  | 'other-settings'
  | 'words'
  | 'words-left-as-they-were'
  | 'new'
  | 'release'
  | 'report'
  | 'council';

/** One thing that is other than it was, in words for a councillor. Never a figure that is or was hidden. */
export interface Change {
  readonly kind: ChangeKind;
  readonly says: string;
  /** One by one, where there is more to tell than a sentence holds. */
  readonly details: readonly string[];
}

/** A change that one sentence tells. */
export function change(kind: ChangeKind, says: string, details: readonly string[] = []): Change {
  return { kind, says, details };
}

/** One indicator's page, and what is other than it was. */
export interface IndicatorChanges {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** One council, in page order. */
export interface CouncilChanges {
  readonly council: Pick<Council, 'slug' | 'name'>;
  readonly changes: readonly Change[];
  readonly indicators: readonly IndicatorChanges[];
}

/** Something that may not go out as it is, and what to do. */
export interface Refusal {
  readonly says: string;
  readonly fix: string;
  /** Lines to copy into a file, where that is what to do. */
  readonly lines: string;
}

/** A page that is new, or gone; `leadsTo` says what stands at the address of one that has been retired. */
export interface PageChange {
  readonly address: string;
  readonly title: string;
  readonly leadsTo?: string;
}

/** Everything that the public would see otherwise. Empty lists when nothing has changed. */
export interface Changes {
  readonly councils: readonly CouncilChanges[];
  readonly added: readonly PageChange[];
  readonly removed: readonly PageChange[];
  /** With any of these the change must not go out. */
  readonly refused: readonly Refusal[];
  /** For a person to look at. */
  readonly warnings: readonly string[];
}
