import { Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReceiveUpload } from '../../../platform/files/receive-upload.js';
import { TakesFile } from '../../../platform/files/takes-file.js';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { TakePhoto } from '../application/take-photo.js';
import { PHOTO_TYPES } from '../application/draw-photo.js';
import type { PhotoSide } from '../domain/avatar.js';
import { OwnPhotoResponse } from './own-profile.responses.js';
import { PhotoDesk } from './photo-desk.js';
import { PhotoNamePipe, PhotoSidePipe } from './photo-in-path.js';

@ApiTags('directory')
@Controller()
export class PhotosController {
  constructor(
    private readonly desk: PhotoDesk,
    private readonly takePhoto: TakePhoto,
    private readonly receiveUpload: ReceiveUpload,
  ) {}

  @Get('photos/:name/:side')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({
    operationId: 'getPhoto',
    summary: 'A psychologist’s photo; another photo has another address',
  })
  @ApiProduces(...PHOTO_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  show(
    @Param('name', PhotoNamePipe) name: string,
    @Param('side', PhotoSidePipe) side: PhotoSide,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.desk.show({ name, side }, request, reply);
  }

  @Get('me/profile/photo')
  @AllowAccess('profile:edit')
  @ApiOperation({ operationId: 'getOwnPhoto', summary: 'My photo, and whether it is shown' })
  @ApiOkResponse({ type: OwnPhotoResponse })
  mine(@CurrentActor() { accountId }: Actor): Promise<OwnPhotoResponse> {
    return this.desk.mine(accountId);
  }

  @Put('me/profile/photo')
  @AllowAccess('profile:edit')
  @TakesFile()
  @ApiOperation({
    operationId: 'putOwnPhoto',
    summary: 'Upload my photo, or another one: JPEG or PNG up to 5 MB',
  })
  @ApiOkResponse({ type: OwnPhotoResponse })
  async put(
    @CurrentActor() { accountId }: Actor,
    @Req() request: FastifyRequest,
  ): Promise<OwnPhotoResponse> {
    await this.takePhoto.execute(accountId, await this.receiveUpload.from(request, accountId));
    return this.desk.mine(accountId);
  }

  @Delete('me/profile/photo')
  @AllowAccess('profile:edit')
  @ApiOperation({ operationId: 'deleteOwnPhoto', summary: 'Take my photo away' })
  @ApiOkResponse({ type: OwnPhotoResponse })
  remove(@CurrentActor() { accountId }: Actor): Promise<OwnPhotoResponse> {
    return this.desk.remove(accountId);
  }
}
