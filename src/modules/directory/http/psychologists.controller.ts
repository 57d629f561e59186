import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { ListServices } from '../application/list-services.js';
import { ReadAvatar } from '../application/read-avatar.js';
import { ReadProfile } from '../application/read-profile.js';
import { DirectoryPresenter } from './directory.presenter.js';
import { PsychologistProfileResponse, ServiceListResponse } from './directory.responses.js';
import { sendAvatar } from './send-avatar.js';
import { SlugPipe } from './slug.pipe.js';

@ApiTags('directory')
@Controller('psychologists')
export class PsychologistsController {
  constructor(
    private readonly readProfile: ReadProfile,
    private readonly listServices: ListServices,
    private readonly readAvatar: ReadAvatar,
    private readonly present: DirectoryPresenter,
  ) {}

  @Get(':idOrSlug')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({ operationId: 'getPsychologist', summary: 'A public profile' })
  @ApiOkResponse({ type: PsychologistProfileResponse })
  async get(
    @Param('idOrSlug', SlugPipe) idOrSlug: string,
    @ReaderLanguage() language: Language,
  ): Promise<PsychologistProfileResponse> {
    return this.present.profile(await this.readProfile.execute(idOrSlug), language);
  }

  @Get(':id/services')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({ operationId: 'listServices', summary: 'What a psychologist offers' })
  @ApiOkResponse({ type: ServiceListResponse })
  async services(@Param('id', IdPipe) id: string): Promise<ServiceListResponse> {
    return this.present.services(await this.listServices.execute(id));
  }

  @Get(':id/avatar')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({ operationId: 'getAvatar', summary: 'The drawing of a psychologist' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async avatar(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendAvatar(await this.readAvatar.execute(id), request, reply);
  }
}
