import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import {
  StaleVersion,
  ValidationFailed,
  type FieldProblem,
} from '../../../platform/http/http.errors.js';
import type { CredentialGapCode } from '../domain/credential.js';
import { ChangeApplication } from './change-application.js';
import { OwnApplication, type ApplicationGaps } from './own-application.js';

const DETAILS: Readonly<Record<CredentialGapCode, string>> = {
  licence_missing: 'must hold SIPP with SSP, or STR with SIPPK',
  degree_missing: 'must hold a degree',
  expired: 'has expired',
  document_missing: 'must have its document',
};

/** Hands an application in: from then on it rests until an admin has judged it. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly own: OwnApplication,
    private readonly changeApplication: ChangeApplication,
  ) {}

  /**
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ApplicationNotInState when it cannot be handed in now.
   * @throws ValidationFailed for everything that is missing.
   */
  async execute(tx: Tx, accountId: string, expected?: ExpectedVersion): Promise<void> {
    const locked = await this.own.lockToEdit(tx, accountId);
    const { application } = locked;
    if (expected !== undefined && expected !== application.version) throw new StaleVersion();
    const problems = problemsOf(await this.own.gaps(tx, locked));
    if (problems.length > 0) throw new ValidationFailed(problems);
    await this.changeApplication.run(tx, application, {
      act: 'submit',
      to: 'submitted',
      by: { kind: 'psychologist', accountId },
    });
  }
}

function problemsOf({ profile, credentials }: ApplicationGaps): FieldProblem[] {
  return [
    ...profile.map((field) => ({
      pointer: `/profile/${field}`,
      code: 'missing',
      detail: 'must be filled in',
    })),
    ...credentials.map(({ code, credentialId }) => ({
      pointer: credentialId === null ? '/credentials' : `/credentials/${credentialId}`,
      code,
      detail: DETAILS[code],
    })),
  ];
}
