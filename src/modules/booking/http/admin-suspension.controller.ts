import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import { PreviewSuspension } from '../application/preview-suspension.js';

@ApiSchema({ name: 'SuspensionPreview' })
class SuspensionPreviewResponse {
  @ApiProperty({ type: 'integer', description: 'Requested or agreed, and not over yet' })
  bookings!: number;
  @ApiProperty({ type: 'integer', description: 'Kept while somebody pays, or offered' })
  holds!: number;
  @ApiProperty({ type: 'integer', description: 'Of the bookings: under way now' })
  running!: number;
  @ApiProperty({ type: 'integer', description: 'Other people who lose a session' })
  people!: number;
  @ApiProperty({ type: Money, description: 'What clients get back' }) refund!: Money;
}

/** What a suspension would do, before it is done. */
@ApiTags('admin')
@Controller('admin/accounts')
export class AdminSuspensionController {
  constructor(private readonly preview: PreviewSuspension) {}

  @Get(':id/suspension-preview')
  @AllowAccess('admin:accounts:suspend')
  @ApiOperation({
    operationId: 'adminPreviewSuspension',
    summary: 'What suspending somebody at once would call off',
  })
  @ApiOkResponse({ type: SuspensionPreviewResponse })
  async get(@Param('id', IdPipe) accountId: string): Promise<SuspensionPreviewResponse> {
    const { refund, bookings, holds, running, people } = await this.preview.of(accountId);
    return { bookings, holds, running, people, refund: moneyOf(refund) };
  }
}
