import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { DEFAULT_LIMIT, PageQuery, pageOf } from '../../../platform/http/cursor.js';
import { ReadOwnTrail, type OwnTrailRow } from '../application/read-own-trail.js';
import { DUTIES, type Duty } from '../domain/duties.js';
import { TRAIL_ACTORS, type TrailActorKind } from '../domain/trail-actor.js';

const BY = ['others', 'everybody'] as const;

class MyTrailQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BY, default: 'everybody', description: 'Whose acts' })
  @IsOptional()
  @IsIn(BY)
  by?: (typeof BY)[number];
}

@ApiSchema({ name: 'TrailActor' })
class TrailActorResponse {
  @ApiProperty({ enum: TRAIL_ACTORS, enumName: 'TrailActorKind' }) kind!: TrailActorKind;
  @ApiProperty({ type: String, nullable: true, description: 'Of a psychologist alone' })
  name!: string | null;
  @ApiProperty({ enum: DUTIES, enumName: 'Duty', nullable: true, description: 'Of the team' })
  duty!: Duty | null;
}

@ApiSchema({ name: 'TrailEntry' })
class TrailEntry {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: TrailActorResponse }) by!: TrailActorResponse;
  @ApiProperty({ description: 'Such as note.read' }) act!: string;
  @ApiProperty({ description: 'What kind of thing it was done to' }) aboutKind!: string;
  @ApiProperty({ description: 'done, or the code of the problem that came of it' })
  outcome!: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) times!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of admin.open_support_act: why our team acted on one’s behalf',
  })
  reason!: string | null;
}

@ApiSchema({ name: 'TrailResponse' })
class TrailResponse {
  @ApiProperty({ type: [TrailEntry] }) items!: TrailEntry[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('accounts')
@Controller('me/trail')
export class MyTrailController {
  constructor(private readonly trail: ReadOwnTrail) {}

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'listMyTrail',
    summary: 'Who saw or changed what of mine, and when; the latest first',
  })
  @ApiOkResponse({ type: TrailResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: MyTrailQuery): Promise<TrailResponse> {
    const { limit = DEFAULT_LIMIT, cursor, by } = query;
    const page = { limit, cursor, byOthers: by === 'others' };
    const rows = await this.trail.list(actor.accountId, page);
    return pageOf(rows, limit, present, ({ id }) => [id]);
  }
}

function present({ id, at, by, act, about_kind, outcome, times, reason }: OwnTrailRow): TrailEntry {
  return {
    id,
    at: at.toISOString(),
    by: { kind: by.kind, name: by.name, duty: by.duty },
    act,
    aboutKind: about_kind,
    outcome,
    times,
    reason,
  };
}
