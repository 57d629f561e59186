import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { BANK_CODES } from '../domain/banks.js';

const LONGEST_HOLDER = 100;

@ApiSchema({ name: 'PutBankAccountRequest' })
export class PutBankAccountRequest {
  @ApiProperty({ description: 'One of GET /banks' })
  @IsIn(BANK_CODES)
  bankCode!: string;

  @ApiProperty({ pattern: '^\\d{6,20}$', description: 'Digits alone; it is never shown again' })
  @Trimmed()
  @Matches(/^\d{6,20}$/)
  number!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_HOLDER, description: 'As the bank writes it' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_HOLDER)
  @Printable()
  holderName!: string;
}
