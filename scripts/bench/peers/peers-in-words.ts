import { table } from '../report.ts';
import { CANDOUR, type MeasuredPeer, type MeasuredPeers } from './measure-peers.ts';

/** What was measured of each size, side by side, and what each generator did and did not do. */
export function peersInWords(measured: readonly MeasuredPeers[]): string {
  const [first] = measured;
  const notes = (first?.built ?? []).map(({ name, says }) => `${name} ${says}.`);
  const missing = first?.notInstalled ?? [];
  return [
    ...measured.map(sizeInWords),
    [
      ...notes,
      ...missing.map((name) => `${name} is not installed.`),
      'None makes a search index, and the figures of all are checked, hidden and worked out by Candour before their time starts (but for “Candour, everything”, which --whole adds).',
    ].join('\n'),
  ].join('\n\n');
}

function sizeInWords({ councils, indicators, indicatorPages, built }: MeasuredPeers): string {
  const candour = built.find(({ name }) => name === CANDOUR);
  return [
    `${councils} × ${indicators}: ${COUNT.format(indicatorPages)} pages of indicators`,
    table([HEAD, ...built.map((one) => row(one, candour))]),
  ].join('\n');
}

function row(
  { name, seconds, cpuSeconds, peakMegabytes, pages, bytes }: MeasuredPeer,
  candour: MeasuredPeer | undefined,
): string[] {
  return [
    name,
    seconds.toFixed(1),
    cpuSeconds?.toFixed(1) ?? 'not known',
    peakMegabytes?.toFixed(0) ?? 'not known',
    COUNT.format(pages),
    (bytes / 1_000_000).toFixed(1),
    ratio(seconds, candour?.seconds),
    ratio(cpuSeconds, candour?.cpuSeconds),
    ratio(peakMegabytes, candour?.peakMegabytes),
  ];
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? 'not known' : (a / b).toFixed(2);
}

const HEAD = [
  '',
  'seconds',
  'CPU seconds',
  'peak MB',
  'HTML pages',
  'MB written',
  'seconds ÷ Candour’s',
  'CPU ÷',
  'memory ÷',
];
const COUNT = new Intl.NumberFormat('en-GB');
