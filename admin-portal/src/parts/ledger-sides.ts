import type { LedgerLine } from '../api/types';

type Side = { account: string; ownerId: string | null; debit: number; credit: number };

/** Signed ledger lines (debit +, credit −) as two columns of whole rupiah with their totals. */
export function ledgerSides(lines: readonly LedgerLine[]) {
  const sides = lines.toSorted((a, b) => a.line - b.line).map(sideOf);
  const debit = sides.reduce((sum, side) => sum + side.debit, 0);
  const credit = sides.reduce((sum, side) => sum + side.credit, 0);
  return { sides, debit, credit, balanced: debit === credit };
}

function sideOf({ account, ownerId, amount: { amount } }: LedgerLine): Side {
  return { account, ownerId, debit: Math.max(amount, 0), credit: Math.max(-amount, 0) };
}
