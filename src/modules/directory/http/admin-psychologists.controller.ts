import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import {
  ADMIN_PSYCHOLOGIST_SORTS,
  AdminPsychologistReader,
} from '../application/admin-psychologist-reader.js';
import { PROFILE_STATUSES, type ProfileStatus } from '../domain/own-profile.js';
import {
  AdminPsychologistListResponse,
  AdminPsychologistResponse,
} from './admin-psychologists.responses.js';
import {
  presentAdminPsychologist,
  presentAdminPsychologistItem,
} from './present-admin-psychologist.js';

const SORTS = sortChoices(ADMIN_PSYCHOLOGIST_SORTS);

class AdminPsychologistsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: PROFILE_STATUSES, enumName: 'ProfileStatus' })
  @IsOptional()
  @IsIn(PROFILE_STATUSES)
  status?: ProfileStatus;
}

@ApiTags('admin')
@Controller('admin/psychologists')
export class AdminPsychologistsController {
  constructor(private readonly reader: AdminPsychologistReader) {}

  @Get()
  @AllowAccess('admin:psychologists:read')
  @ApiOperation({
    operationId: 'adminListPsychologists',
    summary: 'All psychologists, public or not',
  })
  @ApiOkResponse({ type: AdminPsychologistListResponse })
  async list(@Query() query: AdminPsychologistsQuery): Promise<AdminPsychologistListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'));
    return { items: items.map(presentAdminPsychologistItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:psychologists:read')
  @ApiOperation({
    operationId: 'adminGetPsychologist',
    summary: 'A psychologist’s profile and every service',
  })
  @ApiOkResponse({ type: AdminPsychologistResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @ReaderLanguage() language: Language,
  ): Promise<AdminPsychologistResponse> {
    return presentAdminPsychologist(await this.reader.one(id), language);
  }
}
