import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. CPU and memory are of the whole tree of processes, and known on Linux only. */
export interface Cost {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  readonly peakMegabytes: number | undefined;
  /** What it took until each line that it printed: `stage <name>` begins a stage. */
  readonly stages: readonly Stage[];
}

/** A part of a command's work. */
export interface Stage {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  readonly peakMegabytes: number | undefined;
}

/** Runs a command to its end and looks at its processes ten times a second, and whenever it says that a stage begins. */
export function watch(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env, CANDOUR_STAGES: 'yes' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    let cpu = 0;
    const marks: { name: string; at: number; cpu: number; peak: number }[] = [];
    const look = () => {
      const seen = child.pid === undefined ? undefined : usageOf(child.pid);
      if (seen === undefined) return;
      cpu = Math.max(cpu, seen.cpu);
      peak = Math.max(peak, seen.megabytes);
      const stage = marks.at(-1);
      if (stage !== undefined) stage.peak = Math.max(stage.peak, seen.megabytes);
    };
    const clock = setInterval(look, 100);
    const hear = (chunk: unknown) => {
      output += String(chunk);
      for (const [, name = ''] of String(chunk).matchAll(/^stage (.+)$/gm)) {
        look();
        marks.push({ name, at: performance.now(), cpu, peak: 0 });
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(clock);
      const ended = performance.now();
      const known = IS_LINUX ? cpu : undefined;
      resolve({
        ok: code === 0,
        output,
        seconds: (ended - started) / 1000,
        cpuSeconds: known,
        peakMegabytes: IS_LINUX ? peak : undefined,
        stages: marks.map((mark, index) => {
          const next = marks[index + 1];
          return {
            name: mark.name,
            seconds: ((next?.at ?? ended) - mark.at) / 1000,
            cpuSeconds: known === undefined ? undefined : (next?.cpu ?? cpu) - mark.cpu,
            peakMegabytes: IS_LINUX ? mark.peak : undefined,
          };
        }),
      });
    });
  });
}

const IS_LINUX = process.platform === 'linux';
/** Clock ticks and pages as the kernel counts them: `getconf CLK_TCK` and `getconf PAGESIZE` are these on every usual machine. */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;

/** CPU so far and memory now of a process and of all under it, with the CPU of those that have ended. proc(5) */
function usageOf(root: number): { cpu: number; megabytes: number } | undefined {
  if (!IS_LINUX) return undefined;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processAt(Number(name)) ?? []);
  const family = new Set([root]);
  for (let grew = true; grew;) {
    const before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
    grew = family.size > before;
  }
  const ours = all.filter(({ pid }) => family.has(pid));
  return {
    cpu: ours.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_A_SECOND,
    megabytes: (ours.reduce((sum, { pages }) => sum + pages, 0) * PAGE_BYTES) / 1_000_000,
  };
}

function processAt(pid: number): { pid: number; parent: number; ticks: number; pages: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { pid, parent, ticks, pages: fields[21] ?? 0 };
  } catch {
    return undefined;
  }
}
