import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed.js';

const LONGEST_TEXT = 2000;

@ApiSchema({ name: 'SendMessageRequest' })
export class SendMessageRequest {
  @ApiProperty({
    format: 'uuid',
    description: 'Made by the sender; the same message sent again keeps it and is written once',
  })
  @IsUUID()
  id!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_TEXT, description: 'Sealed at rest' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  text!: string;
}
