/** What a stage has to say, and whether it went well. */
export interface Report {
  readonly ok: boolean;
  /** For the person at the screen. */
  readonly text: string;
  /** For another program, when one was asked for: it goes where nothing else goes. */
  readonly document?: string;
}

/** Prints a report and ends the program when it did not go well. */
export function announce({ ok, text, document }: Report): void {
  if (document !== undefined) process.stdout.write(document);
  (ok && document === undefined ? process.stdout : process.stderr).write(text);
  if (!ok) process.exit(1);
}
