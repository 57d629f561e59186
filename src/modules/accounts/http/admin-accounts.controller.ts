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
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { ADMIN_ACCOUNT_SORTS, AdminAccountReader } from '../application/admin-account-reader.js';
import { ChangeSuspension } from '../application/change-suspension.js';
import { ACCOUNT_STATES, type AccountState } from '../domain/account-state.js';
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

@ApiTags('admin')
@Controller('admin/accounts')
export class AdminAccountsController {
  constructor(
    private readonly reader: AdminAccountReader,
    private readonly suspension: ChangeSuspension,
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
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminSuspendAccount',
    summary: 'Sign somebody out everywhere and let them in no more; what is booked stands',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminAccountResponse })
  async suspend(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { reason }: AccountReason,
  ): Promise<AdminAccountResponse> {
    await this.suspension.run({ accountId, act: 'suspend', reason, adminId, expected });
    return this.get(accountId);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @AllowAccess('admin:accounts:suspend')
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
    await this.suspension.run({ accountId, act: 'restore', reason, adminId, expected });
    return this.get(accountId);
  }
}
