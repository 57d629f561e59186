import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { AdminReviewReader } from '../application/admin-review-reader.js';
import { ModerateReview } from '../application/moderate-review.js';
import { presentAdmin, presentAdminItem } from './present-reviews.js';
import { AdminReviewsQuery, ModerateReviewRequest } from './reviews.requests.js';
import { AdminReviewListResponse, AdminReviewResponse } from './reviews.responses.js';

@ApiTags('admin')
@Controller('admin/reviews')
export class AdminReviewsController {
  constructor(
    private readonly reader: AdminReviewReader,
    private readonly moderate: ModerateReview,
  ) {}

  @Get()
  @AllowAccess('admin:reviews:moderate')
  @ApiOperation({ operationId: 'adminListReviews', summary: 'All reviews, without who wrote them' })
  @ApiOkResponse({ type: AdminReviewListResponse })
  async list(@Query() query: AdminReviewsQuery): Promise<AdminReviewListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'));
    return { items: items.map(presentAdminItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:reviews:moderate')
  @ApiOperation({
    operationId: 'adminGetReview',
    summary: 'A review with its reports and what was decided about it',
  })
  @ApiOkResponse({ type: AdminReviewResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminReviewResponse> {
    const row = await this.reader.one(id);
    return presentAdmin(row, await this.reader.reports(id), await this.reader.verdicts(id));
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @AllowAccess('admin:reviews:moderate')
  @ApiOperation({
    operationId: 'adminModerateReview',
    summary: 'Hide a review, let it stand, or show it again',
  })
  @ApiOkResponse({ type: AdminReviewResponse })
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() body: ModerateReviewRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<AdminReviewResponse> {
    await this.moderate.run(id, accountId, body);
    return this.get(id);
  }
}
