import { Injectable } from '@nestjs/common';
import { generateURI } from 'otplib';
import QRCode from 'qrcode';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../../platform/http/http.errors.js';
import {
  EnrolmentLapsed,
  TotpThereAlready,
  WrongProof,
} from '../../domain/factors/factors.errors.js';
import { TotpFactors } from '../../infrastructure/factors/totp-factors.js';
import { WrongCodes } from '../../infrastructure/factors/wrong-codes.js';
import { People } from '../people.js';
import { HandOutCodes } from './hand-out-codes.js';

const ISSUER = 'RuangPulih';

/** What an authenticator app is given, to be scanned or typed. */
export interface TotpEnrolment {
  /** Base32. */
  readonly secret: string;
  readonly uri: string;
  /** Drawn here: nobody else sees the secret. */
  readonly qrSvg: string;
}

@Injectable()
export class SetUpTotp {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly totp: TotpFactors,
    private readonly people: People,
    private readonly wrong: WrongCodes,
    private readonly codes: HandOutCodes,
  ) {}

  /** @throws TotpThereAlready when one is. */
  async begin(accountId: string): Promise<TotpEnrolment> {
    const holder = await this.people.byId(this.database, accountId);
    if (holder === null) throw new NotFound();
    if ((await this.totp.sealedOf(this.database, accountId)) !== null) throw new TotpThereAlready();
    const { secret, sealed } = await this.totp.newSecret(accountId);
    await this.runner.run((tx) => this.totp.begin(tx, accountId, sealed));
    const uri = generateURI({ issuer: ISSUER, label: holder.email, secret });
    return { secret, uri, qrSvg: await QRCode.toString(uri, { type: 'svg', margin: 2 }) };
  }

  /**
   * Counts from now on. Returns the recovery codes when it is the first factor, else null.
   *
   * @throws EnrolmentLapsed when nothing was begun, or too long ago; WrongProof when the code is none.
   */
  async confirm(accountId: string, code: string): Promise<string[] | null> {
    const sealed = await this.totp.begun(accountId);
    if (sealed === null) throw new EnrolmentLapsed();
    const step = await this.totp.stepOf(accountId, sealed, code);
    const set = step === undefined ? null : await this.codes.drawFor(accountId);
    const shown = await this.runner.run(async (tx) => {
      await this.wrong.assertWelcome(tx, accountId);
      if (step === undefined) {
        await this.wrong.record(tx, accountId);
        return false;
      }
      if (!(await this.totp.add(tx, accountId, sealed, step))) throw new EnrolmentLapsed();
      return this.codes.welcome(tx, accountId, set);
    });
    if (shown === false) throw new WrongProof();
    return shown;
  }
}
