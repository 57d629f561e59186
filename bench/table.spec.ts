import type { Line } from './line.js';
import { figure, tableOf } from './table.js';

const LINE: Line = {
  what: 'Something',
  clients: 32,
  unit: '/s',
  ours: { median: 1234.5, lowest: 1000, highest: 2000 },
  p50: 1.234,
  p99: 56.78,
  processorMs: { ours: 1.5, theirs: 0.5 },
  against: {
    name: 'bare',
    value: { median: 2000, lowest: 2000, highest: 2000 },
    ratio: { median: 0.6172, lowest: 0.5, highest: 1 },
  },
  demands: [
    { text: '≥ 0.5×', isMet: true },
    { text: 'p99 ≤ 50', isMet: false },
  ],
};

describe('the table', () => {
  it('shows a line with its range, its ratio and what of the budget is not met', () => {
    expect(tableOf([LINE]).split('\n').at(-1)).toBe(
      '| Something | 32 | 1 235 (1 000–2 000)/s | 1.2 / 56.8 | 1.5 / 0.5 | bare | 2 000/s | 0.62 (0.5–1)× | ≥ 0.5×: met; p99 ≤ 50: **not met** |',
    );
  });

  it('says why where there is no figure', () => {
    const table = tableOf([{ ...LINE, missing: 'pgbench is not installed' }]);
    expect(table).toContain('| pgbench is not installed |');
  });

  it('has as many cells in each row as in its head', () => {
    const { what, clients, unit, ours } = LINE;
    const bare: Line = { what, clients, unit, ours, demands: [] };
    const rows = tableOf([LINE, bare]).split('\n');
    expect(new Set(rows.map((row) => row.split(' | ').length)).size).toBe(1);
  });
});

describe('a figure', () => {
  it.each([
    [0.04321, '0.043'],
    [3.14159, '3.1'],
    [31.4159, '31.4'],
    [314.159, '314'],
    [31_415.9, '31 416'],
    [3_141_592.6, '3 141 593'],
  ])('of %d reads %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});
