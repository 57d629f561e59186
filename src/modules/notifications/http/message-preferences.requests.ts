import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';

const LONGEST_VERSION = 40;

@ApiSchema({ name: 'EmailChoice' })
export class EmailChoice {
  @ApiProperty({ description: 'Everything else always comes by email' })
  @IsBoolean()
  reminders!: boolean;
}

@ApiSchema({ name: 'WhatsAppChoice' })
export class WhatsAppChoice {
  @ApiProperty({ description: 'Switching it on is a consent, switching it off withdraws it' })
  @IsBoolean()
  isOn!: boolean;

  @ApiProperty({ description: 'Confirmed, rejected, newly requested' })
  @IsBoolean()
  news!: boolean;

  @ApiProperty()
  @IsBoolean()
  reminders!: boolean;

  @ApiPropertyOptional({
    maxLength: LONGEST_VERSION,
    description: 'Version of the consent text “whatsapp” that was shown; needed to switch it on',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_VERSION)
  textVersion?: string;
}

@ApiSchema({ name: 'PutMessagePreferencesRequest' })
export class PutMessagePreferencesRequest {
  @ApiProperty({ type: EmailChoice })
  @IsObject()
  @ValidateNested()
  @Type(() => EmailChoice)
  email!: EmailChoice;

  @ApiProperty({ type: WhatsAppChoice })
  @IsObject()
  @ValidateNested()
  @Type(() => WhatsAppChoice)
  whatsApp!: WhatsAppChoice;
}
