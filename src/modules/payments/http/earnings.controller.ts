import { Body, Controller, Get, Put, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { parseInstant, toDate } from '../../../kernel/time/instant.js';
import { AllowAccess, NeedsStepUp, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { DEFAULT_LIMIT, pageOf, PageQuery, timeAndIdOf } from '../../../platform/http/cursor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { EarningsReader } from '../application/earnings-reader.js';
import { OwnBankAccount } from '../application/own-bank-account.js';
import { SetBankAccount } from '../application/set-bank-account.js';
import { StatementReader } from '../application/statement-reader.js';
import { PutBankAccountRequest } from './bank-account.requests.js';
import {
  BankListResponse,
  EarningListResponse,
  EarningsResponse,
  OwnBankAccountResponse,
  presentBanks,
  presentEarning,
  presentEarnings,
  presentOwnBankAccount,
} from './earnings.responses.js';

class EarningLinesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'At or after' })
  @MayBeAbsent()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before' })
  @MayBeAbsent()
  @IsInstant()
  to?: string;
}

@ApiTags('earnings')
@Controller()
export class EarningsController {
  constructor(
    private readonly earnings: EarningsReader,
    private readonly statement: StatementReader,
    private readonly bankAccount: OwnBankAccount,
    private readonly setBankAccount: SetBankAccount,
  ) {}

  @Get('me/earnings')
  @AllowAccess('earnings:own')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'getEarnings',
    summary: 'My balance: to be paid out, on its way, and held for sessions to come',
  })
  @ApiOkResponse({ type: EarningsResponse })
  async get(@CurrentActor() { accountId }: Actor): Promise<EarningsResponse> {
    return presentEarnings(await this.earnings.of(accountId));
  }

  @Get('me/earnings/lines')
  @AllowAccess('earnings:own')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'listEarnings',
    summary: 'Every movement of my balance, the newest first',
  })
  @ApiOkResponse({ type: EarningListResponse })
  async list(
    @Query() query: EarningLinesQuery,
    @CurrentActor() { accountId }: Actor,
  ): Promise<EarningListResponse> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = query.cursor === undefined ? null : timeAndIdOf(query.cursor);
    const period = { from: dateOf(query.from), to: dateOf(query.to) };
    const lines = await this.statement.of(accountId, { ...period, before, limit: limit + 1 });
    return pageOf(lines, limit, presentEarning, ({ id, at }) => [toDate(at).toISOString(), id]);
  }

  @Get('banks')
  @AllowAccess('earnings:own')
  @ApiOperation({ operationId: 'listBanks', summary: 'Banks that money can be sent to' })
  @ApiOkResponse({ type: BankListResponse })
  banks(): BankListResponse {
    return presentBanks();
  }

  @Get('me/bank-account')
  @AllowAccess('earnings:own')
  @OpenWhileSuspended()
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'getBankAccount',
    summary: 'Where I am paid; of the number its last four digits',
  })
  @ApiOkResponse({ type: OwnBankAccountResponse })
  async account(@CurrentActor() { accountId }: Actor): Promise<OwnBankAccountResponse> {
    return presentOwnBankAccount(await this.bankAccount.of(accountId));
  }

  @Put('me/bank-account')
  @AllowAccess('earnings:own')
  @NeedsStepUp()
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'putBankAccount',
    summary: 'Name where I am paid from the next payout on; I hear of it by mail',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: OwnBankAccountResponse })
  async putAccount(
    @Body() body: PutBankAccountRequest,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<OwnBankAccountResponse> {
    await this.setBankAccount.run(accountId, expected, body);
    return presentOwnBankAccount(await this.bankAccount.of(accountId));
  }
}

function dateOf(iso: string | undefined): Date | null {
  const at = iso === undefined ? undefined : parseInstant(iso);
  return at === undefined ? null : toDate(at);
}
