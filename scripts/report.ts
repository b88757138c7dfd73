/** What a stage has to say, and whether it went well. */
export interface Report {
  readonly ok: boolean;
  readonly text: string;
}

/** Prints a report and ends the program when it did not go well. */
export function announce(report: Report): void {
  (report.ok ? process.stdout : process.stderr).write(report.text);
  if (!report.ok) process.exit(1);
}
