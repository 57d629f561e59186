import { Injectable } from '@nestjs/common';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { newId } from '../../../../kernel/identity/id.js';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../../platform/http/http.errors.js';
import { WrongProof } from '../../domain/factors/factors.errors.js';
import { CHALLENGE_MS } from '../../domain/factors/limits.js';
import { PasskeyChallenges } from '../../infrastructure/factors/passkey-challenges.js';
import { Passkeys, type NewPasskey } from '../../infrastructure/factors/passkeys.js';
import { People } from '../people.js';
import { HandOutCodes } from './hand-out-codes.js';
import { RelyingParty } from './relying-party.js';

/** What a browser needs to make a passkey. */
export interface CreationOptions {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly relyingPartyName: string;
  /** Base64url; says nothing of who it is. */
  readonly userId: string;
  readonly userName: string;
  readonly algorithms: readonly number[];
  /** Of the passkeys there are, so that no authenticator makes a second one. */
  readonly excluded: readonly string[];
  readonly timeoutMs: number;
}

/** What an authenticator made, base64url; and what its holder calls it. */
export interface Attestation {
  readonly name: string;
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

@Injectable()
export class SetUpPasskey {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly party: RelyingParty,
    private readonly passkeys: Passkeys,
    private readonly challenges: PasskeyChallenges,
    private readonly people: People,
    private readonly codes: HandOutCodes,
  ) {}

  /** @param hostname at which it is made. */
  async options(accountId: string, hostname: string | undefined): Promise<CreationOptions> {
    const { id } = this.party.at(hostname);
    const holder = await this.people.byId(this.database, accountId);
    if (holder === null) throw new NotFound();
    const known = await this.passkeys.ofAccount(accountId);
    const { challenge, user, pubKeyCredParams } = await generateRegistrationOptions({
      rpName: this.party.name,
      rpID: id,
      userName: holder.email,
      userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
    });
    await this.challenges.keep(challenge, accountId);
    return {
      challenge,
      relyingPartyId: id,
      relyingPartyName: this.party.name,
      userId: user.id,
      userName: user.name,
      algorithms: pubKeyCredParams.map(({ alg }) => alg),
      excluded: known.map(({ credentialId }) => credentialId),
      timeoutMs: CHALLENGE_MS,
    };
  }

  /**
   * Returns the recovery codes when it is the first factor, else null.
   *
   * @throws WrongProof when it was not made for us, for this account and just now.
   * @throws TooManyPasskeys when there are too many.
   */
  async add(accountId: string, attestation: Attestation): Promise<string[] | null> {
    const made = await this.verify(accountId, attestation);
    if (made === null) throw new WrongProof();
    const set = await this.codes.drawFor(accountId);
    return this.runner.run(async (tx) => {
      if (!(await this.challenges.take(tx, made.challenge, accountId))) throw new WrongProof();
      if (!(await this.passkeys.add(tx, made.passkey))) throw new WrongProof();
      return this.codes.welcome(tx, accountId, set);
    });
  }

  /** @throws NotFound when the account has no such passkey. */
  async rename(accountId: string, id: string, name: string): Promise<void> {
    const isThere = await this.runner.run((tx) => this.passkeys.rename(tx, accountId, id, name));
    if (!isThere) throw new NotFound();
  }

  /** The library throws for whatever does not hold. */
  private async verify(
    accountId: string,
    { name, credentialId, clientDataJson, attestationObject, transports }: Attestation,
  ): Promise<{ challenge: string; passkey: NewPasskey } | null> {
    const party = this.party.ofSigned(clientDataJson);
    if (!party) return null;
    let challenge = '';
    try {
      const { verified, registrationInfo: made } = await verifyRegistrationResponse({
        response: {
          id: credentialId,
          rawId: credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: clientDataJson, attestationObject },
        },
        expectedChallenge: (signed) => {
          challenge = signed;
          return true;
        },
        expectedOrigin: [...party.origins],
        expectedRPID: party.id,
        requireUserVerification: true,
      });
      if (!verified) return null;
      const { credential } = made;
      const passkey = {
        id: newId(),
        accountId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...transports],
        isSynced: made.credentialDeviceType === 'multiDevice',
        isBackedUp: made.credentialBackedUp,
        name,
      };
      return { challenge, passkey };
    } catch {
      return null;
    }
  }
}
