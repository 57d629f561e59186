import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../platform/http/cursor.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { CLIENT_SCOPES, type ClientScope } from '../application/client-reader.js';
import {
  SECTION_KEYS,
  TEMPLATE_NAMES,
  type SectionKey,
  type Template,
} from '../domain/note-template.js';

const LONGEST_TEXT = 20_000;
const LONGEST_ITEM = 500;
const MOST_SECTIONS = 10;
const MOST_ITEMS = 20;

@ApiSchema({ name: 'NoteSection' })
export class NoteSectionRequest {
  @ApiProperty({ enum: SECTION_KEYS, enumName: 'NoteSectionKey' })
  @IsIn(SECTION_KEYS)
  key!: SectionKey;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;
}

@ApiSchema({ name: 'PutNoteRequest' })
export class PutNoteRequest {
  @ApiProperty({ enum: TEMPLATE_NAMES, enumName: 'NoteTemplate' })
  @IsIn(TEMPLATE_NAMES)
  template!: Template;

  @ApiProperty({
    type: [NoteSectionRequest],
    description: 'Of this template only; those left out are empty',
  })
  @IsArray()
  @ArrayMaxSize(MOST_SECTIONS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NoteSectionRequest)
  sections!: NoteSectionRequest[];
}

@ApiSchema({ name: 'AddendumRequest' })
export class AddendumRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_TEXT, description: 'Never taken back; sealed' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text!: string;
}

@ApiSchema({ name: 'HomeworkItem' })
export class HomeworkItemRequest {
  @ApiProperty({ format: 'uuid', description: 'Yours to choose; ticks stay with it' })
  @IsUUID()
  id!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_ITEM })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_ITEM)
  text!: string;
}

@ApiSchema({ name: 'PutSummaryRequest' })
export class PutSummaryRequest {
  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;

  @ApiProperty({ type: [HomeworkItemRequest] })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => HomeworkItemRequest)
  homework!: HomeworkItemRequest[];
}

@ApiSchema({ name: 'TickHomeworkRequest' })
export class TickHomeworkRequest {
  @ApiProperty()
  @IsBoolean()
  isDone!: boolean;
}

export class ListClientsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CLIENT_SCOPES, default: 'current' })
  @MayBeAbsent()
  @IsIn(CLIENT_SCOPES)
  scope?: ClientScope;
}
