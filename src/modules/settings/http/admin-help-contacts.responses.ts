import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  HELP_CHANNELS,
  HELP_CONTACT_ACTS,
  type HelpChannel,
  type HelpContactAct,
} from '../domain/help-contact.js';
import { WordsInBothLanguages } from './admin-help-contacts.requests.js';

@ApiSchema({ name: 'AdminHelpContactResponse' })
export class AdminHelpContactResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ enum: HELP_CHANNELS, enumName: 'HelpChannel' }) channel!: HelpChannel;
  @ApiProperty() value!: string;
  @ApiProperty({ type: WordsInBothLanguages }) name!: WordsInBothLanguages;
  @ApiProperty({ type: WordsInBothLanguages }) hours!: WordsInBothLanguages;
  @ApiProperty({ type: WordsInBothLanguages, nullable: true }) note!: WordsInBothLanguages | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastCheckedOn!: string | null;
}

@ApiSchema({ name: 'AdminHelpContactListResponse' })
export class AdminHelpContactListResponse {
  @ApiProperty({ type: [AdminHelpContactResponse] }) items!: AdminHelpContactResponse[];
}

@ApiSchema({ name: 'HelpContactChange' })
export class HelpContactChangeResponse {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: HELP_CONTACT_ACTS, enumName: 'HelpContactAct' }) act!: HelpContactAct;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for what came with the house',
  })
  adminId!: string | null;
  @ApiProperty({ type: WordsInBothLanguages, description: 'As it was called from then on' })
  name!: WordsInBothLanguages;
  @ApiProperty() value!: string;
}

@ApiSchema({ name: 'HelpContactHistoryResponse' })
export class HelpContactHistoryResponse {
  @ApiProperty({ type: [HelpContactChangeResponse], description: 'Newest first' })
  items!: HelpContactChangeResponse[];
}
