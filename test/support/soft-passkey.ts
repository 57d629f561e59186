import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Schemas } from './visitor.js';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

const base64url = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** What a browser and an authenticator do together, in software: ES256, attestation `none`. */
export class SoftPasskey {
  readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  /** How often it has signed, as it tells. */
  counter = 0;

  constructor(
    private readonly origin: string,
    /** Without it nobody was asked for a finger or a PIN. */
    private readonly isVerifying = true,
  ) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
  }

  create(
    { challenge, relyingPartyId }: Schemas['PasskeyCreationResponse'],
    name = 'Ponsel',
  ): Schemas['AddPasskeyRequest'] {
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([this.id.length >> 8, this.id.length & 0xff]),
      this.id,
      this.coseKey(),
    ]);
    const data = Buffer.concat([this.head(relyingPartyId, HAS_CREDENTIAL), credential]);
    return {
      name,
      credentialId: base64url(this.id),
      clientDataJson: base64url(this.clientData('webauthn.create', challenge)),
      attestationObject: base64url(attestationOf(data)),
      transports: ['internal'],
    };
  }

  prove({
    challenge,
    relyingPartyId,
  }: Pick<
    Schemas['PasskeyChallengeResponse'],
    'challenge' | 'relyingPartyId'
  >): Schemas['PasskeyProof'] {
    this.counter += 1;
    const authenticatorData = this.head(relyingPartyId, 0);
    const clientData = this.clientData('webauthn.get', challenge);
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    return {
      credentialId: base64url(this.id),
      clientDataJson: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(sign('sha256', signed, this.privateKey)),
    };
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }),
    );
  }

  private head(relyingPartyId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = flags | PRESENT | (this.isVerifying ? VERIFIED : 0);
    return Buffer.concat([sha256(relyingPartyId), Buffer.from([all]), counter]);
  }

  /** COSE_Key of a P-256 point, in CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const point = (text: string): Buffer =>
      Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      point(x),
      Buffer.from([0x22]),
      point(y),
    ]);
  }
}

/** CBOR of {"fmt": "none", "attStmt": {}, "authData": data}. */
function attestationOf(data: Buffer): Buffer {
  const text = (words: string): Buffer =>
    Buffer.concat([Buffer.from([0x60 | words.length]), Buffer.from(words)]);
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
    ...[text('authData'), length, data],
  ]);
}
