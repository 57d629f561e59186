import { isCopyKey, translate } from '../copy/translate';

type CodeFamily =
  'privacy.state' | 'reason' | 'ledger.account' | 'provider' | 'audit.act' | 'audit.kind';
type CauseFamily = 'ledger.cause' | 'refund.cause';

/** The words for a code the API leaves open; without any, the code as it came. */
export function wordOf(family: CodeFamily, code: string): string {
  return wordsFor(`${family}.${code}`, code);
}

/** Causes read "payment:<id>:received"; people care what happened, not to which id. */
export function causeOf(family: CauseFamily, cause: string): string {
  const [about, , happened] = cause.split(':');
  return wordsFor(`${family}.${about}.${happened}`, cause);
}

function wordsFor(key: string, asItCame: string): string {
  return isCopyKey(key) ? translate(key) : asItCame;
}
