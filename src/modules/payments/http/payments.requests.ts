import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';

export const PAYMENT_METHODS = ['qris'] as const;

@ApiSchema({ name: 'CreatePaymentRequest' })
export class CreatePaymentRequest {
  @ApiProperty({ enum: PAYMENT_METHODS, enumName: 'PaymentMethod' })
  @IsIn(PAYMENT_METHODS)
  method!: 'qris';

  @ApiPropertyOptional({ description: 'Where the payer comes back to; an address of this site' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  returnUrl?: string;
}
