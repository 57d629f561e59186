import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { ADMIN_ACCOUNT_SORTS, AdminAccountReader } from '../application/admin-account-reader.js';
import { ChangeSuspension } from '../application/change-suspension.js';
import { EndAllSessions } from '../application/end-all-sessions.js';
import {
  ACCOUNT_STATES,
  SUSPENSION_KINDS,
  type AccountState,
  type SuspensionKind,
} from '../domain/account-state.js';
import { ROLES, type Role } from '../domain/roles.js';
import {
  AdminAccountListResponse,
  AdminAccountResponse,
  presentAdminAccount,
  presentAdminAccountItem,
} from './admin-accounts.responses.js';

const SORTS = sortChoices(ADMIN_ACCOUNT_SORTS);

class AdminAccountsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: ACCOUNT_STATES, enumName: 'AccountState' })
  @IsOptional()
  @IsIn(ACCOUNT_STATES)
  status?: AccountState;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}

@ApiSchema({ name: 'AccountReason' })
class AccountReason {
  @ApiProperty({ minLength: 3, maxLength: 500, description: 'Read by admins alone' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

@ApiSchema({ name: 'AccountSuspension' })
class AccountSuspension extends AccountReason {
  @ApiProperty({
    enum: SUSPENSION_KINDS,
    enumName: 'SuspensionKind',
    description:
      '`no_new`: what is agreed stands; `at_once`: what is ahead is cancelled and paid back',
  })
  @IsIn(SUSPENSION_KINDS)
  kind!: SuspensionKind;
}

@ApiTags('admin')
@Controller('admin/accounts')
export class AdminAccountsController {
  constructor(
    private readonly reader: AdminAccountReader,
    private readonly suspension: ChangeSuspension,
    private readonly endSessions: EndAllSessions,
  ) {}

  @Get()
  @AllowAccess('admin:accounts:read')
  @ApiOperation({ operationId: 'adminListAccounts', summary: 'People who can log in' })
  @ApiOkResponse({ type: AdminAccountListResponse })
  async list(@Query() query: AdminAccountsQuery): Promise<AdminAccountListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'), query);
    return { items: items.map(presentAdminAccountItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:accounts:read')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'adminGetAccount', summary: 'One account: contact and state' })
  @ApiOkResponse({ type: AdminAccountResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminAccountResponse> {
    return presentAdminAccount(await this.reader.one(id));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @AllowAccess('admin:accounts:suspend')
  @NeedsStepUp()
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminSuspendAccount',
    summary: 'Take nothing new from somebody, or nothing at all: what is ahead is then cancelled',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminAccountResponse })
  async suspend(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason, kind }: AccountSuspension,
  ): Promise<AdminAccountResponse> {
    await this.suspension.run({ accountId, kind, reason, adminId, expected });
    return this.get(accountId);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @AllowAccess('admin:accounts:suspend')
  @NeedsStepUp()
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'adminRestoreAccount', summary: 'Let somebody in again' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminAccountResponse })
  async restore(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: AccountReason,
  ): Promise<AdminAccountResponse> {
    await this.suspension.run({ accountId, kind: null, reason, adminId, expected });
    return this.get(accountId);
  }

  @Post(':id/end-sessions')
  @HttpCode(204)
  @AllowAccess('admin:accounts:suspend')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminEndSessions',
    summary: 'Sign somebody out everywhere; they may come in again',
  })
  @ApiNoContentResponse()
  endAllSessions(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: adminId }: Actor,
  ): Promise<void> {
    return this.endSessions.run(accountId, adminId);
  }
}
