import type { Line } from './line.js';
import type { Spread } from './statistics.js';

const HEAD = [
  'Measured',
  'Clients',
  'Ours: median (range)',
  'p50 / p99 ms',
  'CPU ms an answer: ours / theirs',
  'Against',
  'Theirs',
  'Ratio: median (range)',
  'Must',
];

/** The lines as a Markdown table. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...lines.map(cellsOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(line: Line): string[] {
  const { what, clients, ours, p50, p99, against, unit, demands, missing } = line;
  return [
    what,
    clients === null ? '' : String(clients),
    missing === undefined ? `${spreadText(ours)}${unitText(unit)}` : missing,
    p50 === undefined || p99 === undefined ? '' : `${figure(p50)} / ${figure(p99)}`,
    processorText(line),
    against?.name ?? '',
    against ? `${spreadText(against.value)}${unitText(unit)}` : '',
    against ? `${spreadText(against.ratio)}×` : '',
    demands.map(({ text, isMet }) => `${text}: ${isMet ? 'met' : '**not met**'}`).join('; '),
  ];
}

function spreadText({ median, lowest, highest }: Spread): string {
  if (lowest === highest) return figure(median);
  return `${figure(median)} (${figure(lowest)}–${figure(highest)})`;
}

function processorText({ processorMs }: Line): string {
  if (processorMs === undefined) return '';
  const { ours, theirs } = processorMs;
  return theirs === undefined ? figure(ours) : `${figure(ours)} / ${figure(theirs)}`;
}

function unitText(unit: Line['unit']): string {
  return unit === '/s' ? '/s' : ` ${unit}`;
}

/** Three digits that say something; thousands apart. */
export function figure(value: number): string {
  if (value >= 100) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
