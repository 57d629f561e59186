import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsEmail, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../domain/password-rules.js';
import { LONGEST_EMAIL, LONGEST_PHONE } from './accounts.requests.js';

const LONGEST_TOKEN = 100;

@ApiSchema({ name: 'LetterLinkRequest' })
export class LetterLinkRequest {
  @ApiProperty({ maxLength: LONGEST_TOKEN, description: 'What stood after # in the link' })
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token!: string;
}

@ApiSchema({ name: 'ForgotPasswordRequest' })
export class ForgotPasswordRequest {
  @ApiProperty({ maxLength: LONGEST_EMAIL })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_EMAIL)
  email!: string;
}

@ApiSchema({ name: 'ResetPasswordRequest' })
export class ResetPasswordRequest extends LetterLinkRequest {
  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD)
  password!: string;
}

@ApiSchema({ name: 'ChangePasswordRequest' })
export class ChangePasswordRequest {
  @ApiProperty({ maxLength: LONGEST_PASSWORD, description: 'The one in force' })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD)
  newPassword!: string;
}

@ApiSchema({ name: 'ChangeEmailRequest' })
export class ChangeEmailRequest extends ForgotPasswordRequest {
  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

@ApiSchema({ name: 'ChangePhoneRequest' })
export class ChangePhoneRequest {
  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: LONGEST_PHONE,
    description: 'As people in Indonesia write it, or with +; null takes it away',
  })
  @ValidateIf(({ phone }: ChangePhoneRequest) => phone !== null)
  @IsString()
  @MaxLength(LONGEST_PHONE)
  phone!: string | null;

  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

@ApiSchema({ name: 'ProvePhoneRequest' })
export class ProvePhoneRequest {
  @ApiProperty({ pattern: '^\\d{6}$', description: 'From the message on WhatsApp' })
  @Trimmed()
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}
