import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { moneyOf } from '../../../platform/http/money.js';
import { MoneyFigures } from '../application/money-figures.js';
import { AdminBalanceResponse } from './admin-transactions.responses.js';

@ApiTags('admin')
@Controller('admin/psychologists')
export class AdminBalancesController {
  constructor(private readonly figures: MoneyFigures) {}

  @Get(':id/balance')
  @AllowAccess('admin:transactions:read')
  @ApiOperation({
    operationId: 'adminGetBalance',
    summary: 'What a psychologist has earned and not been paid yet',
  })
  @ApiOkResponse({ type: AdminBalanceResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminBalanceResponse> {
    return { payable: moneyOf(await this.figures.payableTo(id)) };
  }
}
