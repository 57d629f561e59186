import { CALLERS, type Caller, type Matrix, type Row, isScope } from './access-rows.js';
import type { Refusal } from './stage.js';

/** How a cell was asked: with the real thing, or with a knock that only tells whether the door opens. */
export type Manner = 'whole' | 'knock';

/** What one caller was answered by one operation. */
export interface Answer extends Refusal {
  readonly operation: string;
  readonly caller: Caller;
  readonly manner: Manner;
}

type Outcome = 'open' | 'absent' | 'closed' | 'proven';

const NAMES: Readonly<Partial<Record<Caller, string>>> = {
  visitor: 'a visitor',
  owner: 'the client it is about',
  stranger: 'another client',
  carer: 'the psychologist in care',
  colleague: 'another psychologist',
  idle: 'an admin without duty',
  'directory:read': 'a program that reads the directory',
  'slots:read': 'a program that reads free times',
  'bookings:read': 'a program that reads its account’s bookings',
  'bookings:write': 'a program that books for its account',
  'payments:create': 'a program that pays for its account',
  helper: 'an admin on behalf of the client',
};
const MUST: Readonly<Record<Outcome, string>> = {
  open: 'must be let in',
  absent: 'must not find it (404)',
  closed: 'must be refused at the door (401 or 403)',
  proven: 'must be refused for want of a proof',
};

function outcomeFor(row: Row, caller: Caller): Outcome {
  if (row.isProven) return 'proven';
  if (row.open.includes(caller)) return 'open';
  return row.absent.includes(caller) ? 'absent' : 'closed';
}

/** Every cell that is answered otherwise than the matrix says, in words. */
export function faultsIn(matrix: Matrix, answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) => {
    const row = matrix[answer.operation];
    if (!row) return [`${answer.operation}: say in the access matrix who may call it`];
    const outcome = outcomeFor(row, answer.caller);
    if (isAs(outcome, answer)) return [];
    const { operation, caller, status, code } = answer;
    const who = NAMES[caller] ?? `an admin for ${caller}`;
    return [`${operation}: ${who} ${MUST[outcome]}, but was answered ${status} ${code}`];
  });
}

/** Operations the matrix does not place, and rows that place none. */
export function misplaced(matrix: Matrix, operations: readonly string[]): string[] {
  const missing = operations.filter((id) => !(id in matrix));
  const stale = Object.keys(matrix).filter((id) => !operations.includes(id));
  return [
    ...missing.map((id) => `${id}: say in the access matrix who may call it`),
    ...stale.map((id) => `${id}: there is no such operation`),
  ];
}

/** Those for whom this row opens nothing come first: they must leave no trace. */
export function callersOf(row: Row): { refused: Caller[]; let: Caller[] } {
  const isOpen = (caller: Caller): boolean => outcomeFor(row, caller) === 'open';
  return { refused: CALLERS.filter((caller) => !isOpen(caller)), let: CALLERS.filter(isOpen) };
}

function isAs(outcome: Outcome, answer: Answer): boolean {
  const { status, code, caller } = answer;
  if (outcome === 'absent') return status === 404 && code === 'not_found';
  if (outcome === 'proven') return [403, 422].includes(status);
  if (outcome === 'open') return isLetIn(answer);
  if (caller === 'visitor') return status === 401 && code === 'not_signed_in';
  return status === 403 && code === refusalOf(caller);
}

function refusalOf(caller: Caller): string {
  if (caller === 'helper') return 'not_on_behalf';
  return isScope(caller) ? 'scope_missing' : 'forbidden';
}

/** Whoever is let in hears here what is still missing. */
const ASKS_FOR_MORE = new Set(['submitApplication']);

/** What the door itself says with a 403. */
const DOORS = new Set([
  ...['forbidden', 'scope_missing', 'second_factor_needed', 'step_up_needed'],
  ...['not_on_behalf', 'support_act_over'],
]);

/** Taken, or only refused by the state things are in: somebody at the door hears `forbidden`. */
function isLetIn({ operation, manner, status, code }: Answer): boolean {
  if (manner === 'knock' || ASKS_FOR_MORE.has(operation)) {
    return status === 422 && code === 'validation_failed';
  }
  const isTaken = status >= 200 && status < 300;
  return isTaken || [409, 412].includes(status) || (status === 403 && !DOORS.has(code));
}
