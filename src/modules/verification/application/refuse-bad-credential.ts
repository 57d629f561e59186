import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { ValidationFailed, type FieldProblem } from '../../../platform/http/http.errors.js';
import { problemsOf, type CredentialProblem, type NewCredential } from '../domain/credential.js';

const DETAILS: Readonly<Record<CredentialProblem['code'], string>> = {
  in_future: 'must not lie in the future',
  before_issue: 'must be later than the date of issue',
  expired: 'has passed already',
};

/** @throws ValidationFailed when it cannot be true, or its number is there already. */
export function refuseBadCredential(
  credential: NewCredential,
  today: CivilDate,
  isTwice: boolean,
): void {
  const problems: FieldProblem[] = problemsOf(credential, today).map(({ field, code }) => ({
    pointer: `/${field}`,
    code,
    detail: DETAILS[code],
  }));
  if (isTwice) {
    problems.push({ pointer: '/number', code: 'duplicate', detail: 'is written down already' });
  }
  if (problems.length > 0) throw new ValidationFailed(problems);
}
