import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { JudgePhotos } from '../application/judge-photos.js';
import { avatarUrlOf } from '../domain/avatar.js';

const SCOPES = ['new', 'all'] as const;

class PhotosQuery {
  @ApiPropertyOptional({ enum: SCOPES, default: 'new', description: '`new`: not looked at yet' })
  @IsOptional()
  @IsIn(SCOPES)
  show?: (typeof SCOPES)[number];
}

@ApiSchema({ name: 'PhotoSeen' })
class PhotoSeen {
  @ApiProperty({ pattern: '^[0-9a-f]{32}$', description: 'The very photo that was looked at' })
  @IsString()
  @Matches(/^[0-9a-f]{32}$/)
  photo!: string;
}

@ApiSchema({ name: 'PhotoRemoval' })
class PhotoRemoval extends PhotoSeen {
  @ApiProperty({ minLength: 3, maxLength: 500, description: 'Read by the psychologist' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

@ApiSchema({ name: 'ShownPhoto' })
class ShownPhotoResponse {
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() photo!: string;
  @ApiProperty() url!: string;
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
  @ApiProperty({ description: 'Somebody looked at it and kept it' }) isSeen!: boolean;
}

@ApiSchema({ name: 'ShownPhotoList' })
class ShownPhotoListResponse {
  @ApiProperty({ type: [ShownPhotoResponse], description: 'The latest hundred, unseen ones first' })
  items!: ShownPhotoResponse[];
}

@ApiTags('admin')
@Controller('admin')
export class AdminPhotosController {
  constructor(private readonly photos: JudgePhotos) {}

  @Get('photos')
  @AllowAccess('admin:applications:decide')
  @ApiOperation({ operationId: 'adminListPhotos', summary: 'Profile photos to look at' })
  @ApiOkResponse({ type: ShownPhotoListResponse })
  async list(@Query() { show = 'new' }: PhotosQuery): Promise<ShownPhotoListResponse> {
    const shown = await this.photos.list(show === 'new');
    const items = shown.map(({ psychologistId, name, photo, sentAt, isSeen }) => ({
      ...{ psychologistId, name, photo, isSeen, sentAt: sentAt.toISOString() },
      url: avatarUrlOf(psychologistId, { hasDrawing: false, photo }) ?? '',
    }));
    return { items };
  }

  @Post('psychologists/:id/photo/keep')
  @HttpCode(204)
  @AllowAccess('admin:applications:decide')
  @ApiOperation({ operationId: 'adminKeepPhoto', summary: 'Looked at: the photo stays' })
  @ApiNoContentResponse()
  keep(
    @Param('id', IdPipe) psychologistId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @Body() { photo }: PhotoSeen,
  ): Promise<void> {
    return this.photos.run({ psychologistId, photo, reason: null, adminId });
  }

  @Post('psychologists/:id/photo/remove')
  @HttpCode(204)
  @AllowAccess('admin:applications:decide')
  @ApiOperation({
    operationId: 'adminRemovePhoto',
    summary: 'Take a photo away; its psychologist reads why',
  })
  @ApiNoContentResponse()
  remove(
    @Param('id', IdPipe) psychologistId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @Body() { photo, reason }: PhotoRemoval,
  ): Promise<void> {
    return this.photos.run({ psychologistId, photo, reason, adminId });
  }
}
