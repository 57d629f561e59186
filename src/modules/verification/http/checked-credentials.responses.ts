import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import type { CheckedCredential } from '../application/checked-credentials.js';
import { CREDENTIAL_TYPES, type CredentialType } from '../domain/credential-type.js';

const CHECKERS = ['verification_team'] as const;

@ApiSchema({ name: 'CheckedCredential' })
export class CheckedCredentialResponse {
  @ApiProperty({ enum: CREDENTIAL_TYPES, enumName: 'CredentialType' }) type!: CredentialType;
  @ApiProperty() issuer!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of SIPP alone' })
  number!: string | null;
  @ApiProperty({ format: 'date-time' }) checkedAt!: string;
  @ApiProperty({
    enum: CHECKERS,
    enumName: 'CredentialChecker',
    description: 'By role, never by name',
  })
  checkedBy!: (typeof CHECKERS)[number];
}

@ApiSchema({ name: 'CheckedCredentialListResponse' })
export class CheckedCredentialListResponse {
  @ApiProperty({ type: [CheckedCredentialResponse], description: 'Those valid today' })
  items!: CheckedCredentialResponse[];
}

export function presentCheckedCredentials(
  checked: readonly CheckedCredential[],
): CheckedCredentialListResponse {
  return {
    items: checked.map(({ type, issuer, number, checkedAt }) => ({
      type,
      issuer,
      number,
      checkedAt: isoOf(checkedAt),
      checkedBy: 'verification_team',
    })),
  };
}
