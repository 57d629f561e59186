import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ADMIN_ACCOUNT_SORTS, AdminAccountReader } from '../application/admin-account-reader.js';
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

@ApiTags('admin')
@Controller('admin/accounts')
export class AdminAccountsController {
  constructor(private readonly reader: AdminAccountReader) {}

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
  @ApiOperation({ operationId: 'adminGetAccount', summary: 'One account: contact and state' })
  @ApiOkResponse({ type: AdminAccountResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminAccountResponse> {
    return presentAdminAccount(await this.reader.one(id));
  }
}
