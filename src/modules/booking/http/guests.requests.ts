import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed.js';

const LONGEST_NAME = 80;
const LONGEST_EMAIL = 254;
const LONGEST_TOKEN = 120;
const PRINTABLE = /^\P{Cc}+$/u;
const CODE = /^\d{6}$/;

@ApiSchema({ name: 'InviteGuestRequest' })
export class InviteGuestRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME, description: 'By which they are let in' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name!: string;

  @ApiProperty({ maxLength: LONGEST_EMAIL, description: 'Where the link and its code are sent' })
  @Trimmed()
  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  email!: string;
}

@ApiSchema({ name: 'GuestLinkRequest' })
export class GuestLinkRequest {
  @ApiProperty({ maxLength: LONGEST_TOKEN, description: 'What stands behind # in the mailed link' })
  @IsString()
  @Length(1, LONGEST_TOKEN)
  token!: string;
}

@ApiSchema({ name: 'BindGuestDeviceRequest' })
export class BindGuestDeviceRequest extends GuestLinkRequest {
  @ApiProperty({ pattern: '^\\d{6}$', description: 'From the mail to the guest’s own address' })
  @Trimmed()
  @IsString()
  @Matches(CODE)
  code!: string;
}
