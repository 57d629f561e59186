/** Why a connection ends, as the close frame tells it. 4xxx are ours and part of the contract. */
export const CLOSE = {
  done: [1000, 'done'],
  notText: [1003, 'text only'],
  failure: [1011, 'failure'],
  restart: [1012, 'restart'],
  malformed: [4400, 'malformed'],
  refused: [4401, 'not signed in, or no ticket'],
  notAllowed: [4403, 'not allowed here'],
  tooSlow: [4408, 'no greeting'],
  replaced: [4409, 'opened elsewhere'],
  over: [4410, 'over'],
  flood: [4429, 'too many messages'],
} as const satisfies Record<string, readonly [number, string]>;

export type CloseReason = keyof typeof CLOSE;
