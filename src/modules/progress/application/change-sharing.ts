import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { CarePeople, Consents } from '../../accounts/index.js';
import { SHARING_TEXT, type Shared } from '../domain/sharing.js';
import { SharingRepository } from '../infrastructure/sharing.repository.js';

/** What a client wants one psychologist to see from now on. */
export interface WantedSharing {
  readonly accountId: string;
  readonly careId: string;
  readonly shared: Shared;
  /** Of the text beside the switches. */
  readonly textVersion: string;
}

/** The client's own word about what is stored and who sees it; it holds at once. */
@Injectable()
export class ChangeSharing {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly carePeople: CarePeople,
    private readonly consents: Consents,
    private readonly sharing: SharingRepository,
  ) {}

  /**
   * @throws NotFound unless the care is open and the client's own.
   * @throws ValidationFailed when another text than today's was on the screen.
   */
  async share({ accountId, careId, shared, textVersion }: WantedSharing): Promise<void> {
    if (textVersion !== SHARING_TEXT.textVersion) throw unknownVersion();
    await this.runner.run(async (tx) => {
      const person = await this.carePeople.findOwn(tx, accountId);
      const cares = person === null ? [] : await this.sharing.openCares(tx, person);
      if (!cares.some((care) => care.careId === careId)) throw new NotFound();
      await this.sharing.set(tx, careId, accountId, shared);
    });
  }

  /** Agrees to answers, mood and goals being stored. @throws ValidationFailed as above. */
  async agree(accountId: string, textVersion: string): Promise<void> {
    if (!this.consents.isShownNow('progress_data', textVersion)) throw unknownVersion();
    await this.runner.run((tx) =>
      this.consents.record(tx, accountId, [{ kind: 'progress_data', textVersion }], {
        screen: 'progress',
        language: null,
      }),
    );
  }

  /** Nothing more is stored, and nobody else sees what there is. */
  async withdraw(accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.consents.withdraw(tx, accountId, 'progress_data');
      const person = await this.carePeople.findOwn(tx, accountId);
      if (person !== null) await this.sharing.withdrawAll(tx, person);
    });
  }
}

function unknownVersion(): ValidationFailed {
  const detail = 'is not the version of the text shown now';
  return new ValidationFailed([{ pointer: '/textVersion', code: 'unknown_version', detail }]);
}
