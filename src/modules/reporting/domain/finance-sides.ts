/** A balance on the side of the page it belongs to; the other side is nought. */
export interface BalanceSide {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

/** Signed balances as the two columns of a trial balance, with what each adds up to. */
export function sidesOf(
  balances: readonly { readonly account: string; readonly balance: number }[],
): {
  sides: BalanceSide[];
  debit: number;
  credit: number;
} {
  const sides = balances.map(({ account, balance }) => ({
    account,
    debit: Math.max(balance, 0),
    credit: Math.max(0 - balance, 0),
  }));
  return {
    sides,
    debit: sides.reduce((sum, side) => sum + side.debit, 0),
    credit: sides.reduce((sum, side) => sum + side.credit, 0),
  };
}
