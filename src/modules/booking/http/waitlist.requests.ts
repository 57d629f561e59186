import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { MODES, type Mode } from '../../directory/index.js';
import { DAY_PARTS, type DayPart } from '../domain/waiting.js';

@ApiSchema({ name: 'JoinWaitlistRequest' })
export class JoinWaitlistRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  psychologistId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ enum: MODES, enumName: 'Mode' })
  @IsIn(MODES)
  mode!: Mode;

  @ApiPropertyOptional({
    enum: DAY_PARTS,
    enumName: 'DayPart',
    isArray: true,
    description: 'When in the client’s day: before 12:00, before 17:00, later; default: any time',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(DAY_PARTS, { each: true })
  wanted?: DayPart[];

  @ApiPropertyOptional({
    description: 'IANA zone the client reads times in; default: the account’s',
  })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'An own session of this service that is to be earlier; taking an offer moves it',
  })
  @MayBeAbsent()
  @IsUUID()
  replacesBookingId?: string;
}
