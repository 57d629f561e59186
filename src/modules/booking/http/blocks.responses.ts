import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import type { BlockView } from '../infrastructure/block.repository.js';

@ApiSchema({ name: 'BlockClientRequest' })
export class BlockClientRequest {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: 100,
    description: 'Sessions ahead that are cancelled, with a full refund; the others stay',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  cancelBookingIds!: string[];
}

@ApiSchema({ name: 'Block' })
export class BlockResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the client record or of the psychologist' })
  id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date-time' }) begunAt!: string;
}

@ApiSchema({ name: 'BlockList' })
export class BlockListResponse {
  @ApiProperty({ type: [BlockResponse] }) clients!: BlockResponse[];
  @ApiProperty({ type: [BlockResponse] }) psychologists!: BlockResponse[];
}

export function presentBlocks(blocks: {
  clients: readonly BlockView[];
  psychologists: readonly BlockView[];
}): BlockListResponse {
  return {
    clients: blocks.clients.map(presentBlock),
    psychologists: blocks.psychologists.map(presentBlock),
  };
}

function presentBlock({ id, name, begunAt }: BlockView): BlockResponse {
  return { id, name, begunAt: begunAt.toISOString() };
}
