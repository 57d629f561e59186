import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { HELP_CHANNELS, type HelpChannel } from '../domain/help-contact.js';

@ApiSchema({ name: 'HelpContactResponse' })
export class HelpContactResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: HELP_CHANNELS, enumName: 'HelpChannel' }) channel!: HelpChannel;
  @ApiProperty({ description: 'Number, address or search words, as the channel has it' })
  value!: string;
  @ApiProperty({ description: 'When somebody may answer; never a promise' }) hours!: string;
  @ApiProperty({ type: 'string', nullable: true }) note!: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) lastCheckedOn!: string | null;
}

@ApiSchema({ name: 'HelpContactListResponse' })
export class HelpContactListResponse {
  @ApiProperty({ type: [HelpContactResponse] }) items!: HelpContactResponse[];
}
