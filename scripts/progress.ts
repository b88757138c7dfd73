/** Says how far a long run has come. */
export interface Progress {
  /** A stage begins, of so many steps if that is known. */
  stage(name: string, steps?: number): void;
  /** So many steps of the stage are done. */
  done(steps: number): void;
  /** The run is over: the line is wiped. */
  end(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Runs shorter than this say nothing. */
const PATIENCE = 2000;
/** A line is not written again sooner than this. */
const CALM = 200;

/**
 * One line at the foot of a terminal, for runs that take more than two seconds: `Pages: 1,200 of 9,120, about 40 seconds left`.
 * Nothing where nobody watches; with `CANDOUR_STAGES=yes` a line `stage <name>` for each stage, for a program that measures.
 */
export function progressOn(
  screen: Screen = process.stderr,
  {
    now = () => performance.now(),
    asLines = process.env['CANDOUR_STAGES'] === 'yes',
  }: { now?: () => number; asLines?: boolean } = {},
): Progress {
  const started = now();
  let stage = { name: '', steps: 0, began: started };
  let last = started + PATIENCE - CALM;
  let shown = false;
  const show = (steps: number) => {
    const time = now();
    if (screen.isTTY !== true || asLines || time - last < CALM) return;
    last = time;
    shown = true;
    screen.write(`\r\u001B[K${inWords(stage, { steps, elapsed: time - stage.began })}`);
  };
  return {
    stage(name, steps = 0) {
      stage = { name, steps, began: now() };
      if (asLines) screen.write(`stage ${name}\n`);
      show(0);
    },
    done: show,
    end() {
      if (shown) screen.write('\r\u001B[K');
    },
  };
}

/** For a run that nobody watches. */
export const SILENT: Progress = { stage: () => {}, done: () => {}, end: () => {} };

function inWords(
  { name, steps: all }: { name: string; steps: number },
  { steps, elapsed }: { steps: number; elapsed: number },
): string {
  if (all === 0) return `${name} …`;
  const left = steps === 0 ? '' : `, ${timeInWords((elapsed / steps) * (all - steps))} left`;
  return `${name}: ${COUNT.format(steps)} of ${COUNT.format(all)}${left}`;
}

function timeInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 1) return 'about a second';
  return seconds < 100 ? `about ${seconds} seconds` : `about ${Math.round(seconds / 60)} minutes`;
}

const COUNT = new Intl.NumberFormat('en-GB');
