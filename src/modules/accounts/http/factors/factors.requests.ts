import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Trimmed } from '../../../../platform/http/trimmed.js';
import { LONGEST_PASSKEY_NAME } from '../../domain/factors/limits.js';

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const PRINTABLE = /^\P{Cc}+$/u;
const LONGEST_ID = 1400;
const LONGEST_PART = 16_384;
/** WebAuthn level 3, section 5.8.4. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

@ApiSchema({ name: 'ConfirmTotpRequest' })
export class ConfirmTotpRequest {
  @ApiProperty({ pattern: '^\\d{6}$' })
  @Trimmed()
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}

@ApiSchema({ name: 'PasskeyNameRequest' })
export class PasskeyNameRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_PASSKEY_NAME })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_PASSKEY_NAME)
  @Matches(PRINTABLE)
  name!: string;
}

@ApiSchema({ name: 'AddPasskeyRequest' })
export class AddPasskeyRequest extends PasskeyNameRequest {
  @ApiProperty({ maxLength: LONGEST_ID, description: 'Base64url' })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_ID)
  credentialId!: string;

  @ApiProperty({ maxLength: LONGEST_PART, description: 'Base64url' })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_PART)
  clientDataJson!: string;

  @ApiProperty({ maxLength: LONGEST_PART, description: 'Base64url' })
  @Matches(BASE64URL)
  @MaxLength(LONGEST_PART)
  attestationObject!: string;

  @ApiProperty({ enum: TRANSPORTS, enumName: 'PasskeyTransport', isArray: true, maxItems: 7 })
  @IsArray()
  @ArrayMaxSize(TRANSPORTS.length)
  @IsIn(TRANSPORTS, { each: true })
  transports!: (typeof TRANSPORTS)[number][];
}
