import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'DocumentLink' })
export class DocumentLink {
  @ApiProperty({ description: 'Path on our own origin, for this account alone' }) url!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}
