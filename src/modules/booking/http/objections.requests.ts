import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AdminTableQuery, sortChoices } from '../../../platform/http/admin-page.js';
import {
  OBJECTION_SORTS,
  OBJECTION_STATES,
  type ObjectionState,
} from '../application/objection-reader.js';
import { CLAIMS, type Claim } from '../domain/objections.js';

const SORTS = sortChoices(OBJECTION_SORTS);

export class RaiseObjectionRequest {
  @ApiProperty({
    enum: CLAIMS,
    enumName: 'OutcomeClaim',
    description: 'What became of the session',
  })
  @IsIn(CLAIMS)
  claim!: Claim;
}

export class DecideObjectionRequest {
  @ApiProperty({ enum: CLAIMS, enumName: 'OutcomeClaim', description: 'By attendance alone' })
  @IsIn(CLAIMS)
  decidedAs!: Claim;
}

export class AdminObjectionsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: OBJECTION_STATES, enumName: 'ObjectionState' })
  @IsOptional()
  @IsIn(OBJECTION_STATES)
  status?: ObjectionState;
}
