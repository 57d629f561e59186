import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.js';
import { LONGEST_PASSWORD } from '../../domain/password-rules.js';

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const LONGEST_ID = 1400;
const LONGEST_PART = 8192;
const LONGEST_CODE = 40;
const LONGEST_TOTP = 12;

@ApiSchema({ name: 'PasskeyProof' })
export class PasskeyProof {
  @ApiProperty({ maxLength: LONGEST_ID, description: 'Base64url, as all of it' })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_ID)
  credentialId!: string;

  @ApiProperty({ maxLength: LONGEST_PART })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_PART)
  clientDataJson!: string;

  @ApiProperty({ maxLength: LONGEST_PART })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_PART)
  authenticatorData!: string;

  @ApiProperty({ maxLength: LONGEST_PART })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_PART)
  signature!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_ID })
  @MayBeAbsent()
  @Matches(BASE64URL)
  @MaxLength(LONGEST_ID)
  userHandle?: string;
}

@ApiSchema({ name: 'SecondStepRequest' })
export class SecondStepRequest {
  @ApiPropertyOptional({
    maxLength: LONGEST_TOTP,
    description: 'Six digits of an authenticator app',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TOTP)
  totp?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_CODE, description: 'Good once' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_CODE)
  recoveryCode?: string;

  @ApiPropertyOptional({ type: PasskeyProof })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyProof)
  passkey?: PasskeyProof;
}

@ApiSchema({ name: 'StepUpRequest' })
export class StepUpRequest extends SecondStepRequest {
  @ApiPropertyOptional({
    maxLength: LONGEST_PASSWORD,
    description: 'Where there is no second factor',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password?: string;
}

@ApiSchema({ name: 'PasskeyLogInRequest' })
export class PasskeyLogInRequest {
  @ApiProperty({ type: PasskeyProof })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyProof)
  passkey!: PasskeyProof;
}
