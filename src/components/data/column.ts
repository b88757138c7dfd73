/** A column of a CSV file, as the sidecars for machines describe it. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'text' | 'number' | 'integer' | 'date' | 'address';
  /** Whether it is filled in every row. */
  readonly required: boolean;
  /** The only texts that stand in it, with what each means. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  /** What a blank means where that is more than “does not apply”. */
  readonly blank?: string;
}
