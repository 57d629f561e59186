import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import { EditHelpContacts } from '../application/edit-help-contacts.js';
import { PutHelpContactRequest } from './admin-help-contacts.requests.js';
import {
  AdminHelpContactListResponse,
  AdminHelpContactResponse,
  HelpContactHistoryResponse,
} from './admin-help-contacts.responses.js';
import { presentAdminHelpContact, presentChange } from './present-help-contacts.js';

@ApiTags('admin')
@Controller('admin/help-contacts')
export class AdminHelpContactsController {
  constructor(private readonly edit: EditHelpContacts) {}

  @Get()
  @AllowAccess('admin:help-contacts:edit')
  @ApiOperation({
    operationId: 'adminListHelpContacts',
    summary: 'Where help is found, in both languages, in the order to be tried',
  })
  @ApiOkResponse({ type: AdminHelpContactListResponse })
  async list(): Promise<AdminHelpContactListResponse> {
    return { items: (await this.edit.all()).map(presentAdminHelpContact) };
  }

  @Post()
  @AllowAccess('admin:help-contacts:edit')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'adminAddHelpContact', summary: 'Name one more place of help' })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: AdminHelpContactResponse })
  async add(
    @Body() body: PutHelpContactRequest,
    @CurrentActor() { accountId }: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminHelpContactResponse> {
    const answer = await this.edit.add(accountId, body, key);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return presentAdminHelpContact(await this.edit.one(answer.body.id));
  }

  @Put(':id')
  @AllowAccess('admin:help-contacts:edit')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'adminPutHelpContact', summary: 'Rewrite a place of help' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminHelpContactResponse })
  async put(
    @Param('id', IdPipe) id: string,
    @Body() body: PutHelpContactRequest,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<AdminHelpContactResponse> {
    await this.edit.change(id, { adminId, expected }, body);
    return presentAdminHelpContact(await this.edit.one(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('admin:help-contacts:edit')
  @ApiOperation({
    operationId: 'adminRemoveHelpContact',
    summary: 'Name it no longer; its history stays',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiNoContentResponse()
  remove(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    return this.edit.remove(id, { adminId, expected });
  }

  @Get(':id/history')
  @AllowAccess('admin:help-contacts:edit')
  @ApiOperation({
    operationId: 'adminGetHelpContactHistory',
    summary: 'What was done to a place of help, by whom and when',
  })
  @ApiOkResponse({ type: HelpContactHistoryResponse })
  async history(@Param('id', IdPipe) id: string): Promise<HelpContactHistoryResponse> {
    return { items: (await this.edit.history(id)).map(presentChange) };
  }
}
