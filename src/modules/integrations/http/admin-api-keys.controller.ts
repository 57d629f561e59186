import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ADMIN_API_KEY_SORTS, AdminApiKeyReader } from '../application/admin-api-key-reader.js';
import { RevokeApiKey } from '../application/revoke-api-key.js';
import { KEY_STATES, type KeyState } from '../domain/api-key.js';
import { AdminApiKey, AdminApiKeyListResponse, presentAdminApiKey } from './api-keys.responses.js';

const SORTS = sortChoices(ADMIN_API_KEY_SORTS);

class AdminApiKeysQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: KEY_STATES, enumName: 'ApiKeyState' })
  @IsOptional()
  @IsIn(KEY_STATES)
  status?: KeyState;
}

@ApiTags('admin')
@Controller('admin/api-keys')
export class AdminApiKeysController {
  constructor(
    private readonly reader: AdminApiKeyReader,
    private readonly revokeKey: RevokeApiKey,
  ) {}

  @Get()
  @AllowAccess('admin:api-keys:manage')
  @ApiOperation({ operationId: 'adminListApiKeys', summary: 'Keys of all programs, and whose' })
  @ApiOkResponse({ type: AdminApiKeyListResponse })
  async list(@Query() query: AdminApiKeysQuery): Promise<AdminApiKeyListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'));
    return { items: items.map(presentAdminApiKey), total };
  }

  @Get(':id')
  @AllowAccess('admin:api-keys:manage')
  @ApiOperation({ operationId: 'adminGetApiKey', summary: 'A key, and whose' })
  @ApiOkResponse({ type: AdminApiKey })
  async get(@Param('id', IdPipe) id: string): Promise<AdminApiKey> {
    return presentAdminApiKey(await this.reader.one(id));
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @AllowAccess('admin:api-keys:manage')
  @ApiOperation({
    operationId: 'adminRevokeApiKey',
    summary: 'End anybody’s key, at once and for good',
  })
  @ApiOkResponse({ type: AdminApiKey })
  async revoke(
    @CurrentActor() { accountId }: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AdminApiKey> {
    await this.revokeKey.anybodys(id, accountId);
    return this.get(id);
  }
}
