import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { AssertionOptions } from '../../application/factors/check-passkey.js';
import type { Factors } from '../../application/factors/read-factors.js';
import type { CreationOptions } from '../../application/factors/set-up-passkey.js';
import type { TotpEnrolment } from '../../application/factors/set-up-totp.js';
import { PROOF_WAYS, type ProofWay } from '../../domain/factors/factors.errors.js';
import type { PasskeyRow } from '../../infrastructure/factors/passkeys.js';

@ApiSchema({ name: 'Passkey' })
export class PasskeyResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Kept by more than one device' }) isSynced!: boolean;
  @ApiProperty({ format: 'date-time' }) addedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
}

@ApiSchema({ name: 'FactorsResponse' })
export class FactorsResponse {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when an authenticator app is set up',
  })
  totpSince!: string | null;
  @ApiProperty({ type: [PasskeyResponse] }) passkeys!: PasskeyResponse[];
  @ApiProperty({ type: 'integer' }) recoveryCodesLeft!: number;
  @ApiProperty({
    enum: PROOF_WAYS,
    enumName: 'ProofWay',
    isArray: true,
    description: 'How to step up, the easiest first',
  })
  ways!: ProofWay[];
  @ApiProperty({ description: 'The role needs one' }) isRequired!: boolean;
}

@ApiSchema({ name: 'TotpEnrolmentResponse' })
export class TotpEnrolmentResponse {
  @ApiProperty({ description: 'Base32, to be typed where nothing can be scanned' }) secret!: string;
  @ApiProperty({ description: 'otpauth://' }) uri!: string;
  @ApiProperty({ description: 'The same as a picture' }) qrSvg!: string;
}

@ApiSchema({ name: 'RecoveryCodesResponse' })
export class RecoveryCodesResponse {
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Shown this once; null when there were some already',
  })
  recoveryCodes!: string[] | null;
}

@ApiSchema({ name: 'PasskeyChallengeResponse' })
export class PasskeyChallengeResponse {
  @ApiProperty({ description: 'Base64url; good once, for five minutes' }) challenge!: string;
  @ApiProperty() relyingPartyId!: string;
  @ApiProperty({ type: 'integer' }) timeoutMs!: number;
}

@ApiSchema({ name: 'PasskeyCreationResponse' })
export class PasskeyCreationResponse extends PasskeyChallengeResponse {
  @ApiProperty() relyingPartyName!: string;
  @ApiProperty({ description: 'Base64url' }) userId!: string;
  @ApiProperty() userName!: string;
  @ApiProperty({ type: [Number], description: 'COSE algorithms' }) algorithms!: number[];
  @ApiProperty({ type: [String], description: 'Credentials there are already' })
  excluded!: string[];
}

export function presentFactors(factors: Factors): FactorsResponse {
  return {
    totpSince: factors.totpSince?.toISOString() ?? null,
    passkeys: factors.passkeys.map(presentPasskey),
    recoveryCodesLeft: factors.recoveryCodesLeft,
    ways: [...factors.ways],
    isRequired: factors.isRequired,
  };
}

function presentPasskey({ id, name, isSynced, addedAt, lastUsedAt }: PasskeyRow): PasskeyResponse {
  return {
    ...{ id, name, isSynced },
    addedAt: addedAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

export function presentEnrolment({ secret, uri, qrSvg }: TotpEnrolment): TotpEnrolmentResponse {
  return { secret, uri, qrSvg };
}

export function presentChallenge(options: AssertionOptions): PasskeyChallengeResponse {
  const { challenge, relyingPartyId, timeoutMs } = options;
  return { challenge, relyingPartyId, timeoutMs };
}

export function presentCreation(options: CreationOptions): PasskeyCreationResponse {
  const { relyingPartyName, userId, userName, algorithms, excluded } = options;
  return {
    ...presentChallenge(options),
    ...{ relyingPartyName, userId, userName },
    algorithms: [...algorithms],
    excluded: [...excluded],
  };
}
