import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const PAYMENT_METHODS = ['qris'] as const;

@ApiSchema({ name: 'CreatePaymentRequest' })
export class CreatePaymentRequest {
  @ApiProperty({ enum: PAYMENT_METHODS, enumName: 'PaymentMethod' })
  @IsIn(PAYMENT_METHODS)
  method!: 'qris';

  @ApiPropertyOptional({ description: 'Where the payer comes back to; an address of this site' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  returnUrl?: string;
}
