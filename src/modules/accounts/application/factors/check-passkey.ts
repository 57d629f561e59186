import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { CHALLENGE_MS } from '../../domain/factors/limits.js';
import { PasskeyChallenges } from '../../infrastructure/factors/passkey-challenges.js';
import { Passkeys, type KnownPasskey } from '../../infrastructure/factors/passkeys.js';
import type { PasskeyAssertion } from './proof.js';
import { RelyingParty } from './relying-party.js';

/** What a browser needs to ask for a passkey. Names no account and no passkey: the person chooses. */
export interface AssertionOptions {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly timeoutMs: number;
}

/** An assertion whose signature holds; it counts once its challenge has been taken. */
export interface CheckedPasskey {
  readonly accountId: string;
  /** Takes challenge and counter. False when either was used before. */
  take(tx: Tx): Promise<boolean>;
}

type Verified = Awaited<ReturnType<typeof verifyAuthenticationResponse>>['authenticationInfo'];

/** Judges what passkeys sign; user verification is always required, so one is two factors. */
@Injectable()
export class CheckPasskey {
  constructor(
    private readonly party: RelyingParty,
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: Passkeys,
  ) {}

  /** @param hostname at which somebody is asked for one. */
  async options(hostname: string | undefined): Promise<AssertionOptions> {
    const { id } = this.party.at(hostname);
    const { challenge } = await generateAuthenticationOptions({
      rpID: id,
      userVerification: 'required',
    });
    await this.challenges.keep(challenge, null);
    return { challenge, relyingPartyId: id, timeoutMs: CHALLENGE_MS };
  }

  /** Null when the passkey is not known here, or did not sign this. */
  async check(assertion: PasskeyAssertion): Promise<CheckedPasskey | null> {
    const passkey = await this.passkeys.byCredential(assertion.credentialId);
    if (!passkey) return null;
    let challenge = '';
    const verified = await this.verify(assertion, passkey, (signed) => {
      challenge = signed;
      return true;
    });
    if (!verified) return null;
    const { newCounter: counter, credentialBackedUp: isBackedUp } = verified;
    return {
      accountId: passkey.accountId,
      take: async (tx) =>
        (await this.challenges.take(tx, challenge, null)) &&
        (await this.passkeys.use(tx, passkey.id, { counter, isBackedUp })),
    };
  }

  /** The library throws for whatever does not hold; none of it is for the caller to know. */
  private async verify(
    assertion: PasskeyAssertion,
    passkey: KnownPasskey,
    expectedChallenge: (challenge: string) => boolean,
  ): Promise<Verified | null> {
    const party = this.party.ofSigned(assertion.clientDataJson);
    if (!party) return null;
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: responseOf(assertion),
        expectedChallenge,
        expectedOrigin: [...party.origins],
        expectedRPID: party.id,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      });
      return verified ? authenticationInfo : null;
    } catch {
      return null;
    }
  }
}

function responseOf(
  assertion: PasskeyAssertion,
): Parameters<typeof verifyAuthenticationResponse>[0]['response'] {
  const { credentialId: id, clientDataJson: clientDataJSON, authenticatorData } = assertion;
  const { signature, userHandle } = assertion;
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON,
      authenticatorData,
      signature,
      ...(userHandle === undefined ? {} : { userHandle }),
    },
  };
}
