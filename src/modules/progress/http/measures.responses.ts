import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  BAND_CODES,
  MEASURE_CODES,
  SCALE_CODES,
  type BandCode,
  type MeasureCode,
  type ScaleCode,
} from '../domain/measure.js';

@ApiSchema({ name: 'MeasureBand' })
export class MeasureBand {
  @ApiProperty({ enum: BAND_CODES, enumName: 'BandCode' }) code!: BandCode;
  @ApiProperty({ type: 'integer' }) from!: number;
  @ApiProperty({ type: 'integer', description: 'Included' }) to!: number;
}

@ApiSchema({ name: 'MeasureScale' })
export class MeasureScale {
  @ApiProperty({ enum: SCALE_CODES, enumName: 'ScaleCode' }) code!: ScaleCode;
  @ApiProperty({ type: [MeasureBand], description: 'From the lowest total to the highest' })
  bands!: MeasureBand[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Points by which two totals differ when it is more than noise',
  })
  reliableChange!: number | null;
  @ApiProperty({ enum: ['lower', 'higher'] }) better!: 'lower' | 'higher';
}

@ApiSchema({ name: 'MeasureQuestions' })
export class MeasureQuestions {
  @ApiProperty() name!: string;
  @ApiProperty() stem!: string;
  @ApiProperty({ type: [String] }) items!: string[];
  @ApiProperty({ type: [String], description: 'The first counts 0' }) options!: string[];
}

@ApiSchema({ name: 'MeasureDanger' })
export class MeasureDanger {
  @ApiProperty({ type: 'integer', description: 'Number of the item, from 1' }) item!: number;
  @ApiProperty({
    type: 'integer',
    description: 'From this answer on show where help is found, at once',
  })
  from!: number;
}

@ApiSchema({ name: 'MeasureResponse' })
export class MeasureListItem {
  @ApiProperty({ enum: MEASURE_CODES, enumName: 'MeasureCode' }) code!: MeasureCode;
  @ApiProperty() version!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isOffered!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it cannot be offered' })
  heldBack!: string | null;
  @ApiProperty() credit!: string;
  @ApiProperty({ type: 'integer' }) itemCount!: number;
  @ApiProperty({ type: [MeasureScale] }) scales!: MeasureScale[];
  @ApiProperty({ type: MeasureDanger, nullable: true }) danger!: MeasureDanger | null;
  @ApiProperty({ type: MeasureQuestions, nullable: true, description: 'Null when not offered' })
  questions!: MeasureQuestions | null;
}

@ApiSchema({ name: 'MeasureListResponse' })
export class MeasureListResponse {
  @ApiProperty({ type: [MeasureListItem] }) items!: MeasureListItem[];
}

@ApiSchema({ name: 'MeasureScore' })
export class MeasureScore {
  @ApiProperty({ enum: SCALE_CODES, enumName: 'ScaleCode' }) scale!: ScaleCode;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ enum: BAND_CODES, enumName: 'BandCode' }) band!: BandCode;
}

@ApiSchema({ name: 'TakenMeasureResponse' })
export class TakenMeasureResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MEASURE_CODES, enumName: 'MeasureCode' }) measureCode!: MeasureCode;
  @ApiProperty({ format: 'date-time' }) takenAt!: string;
  @ApiProperty({ type: [MeasureScore] }) scores!: MeasureScore[];
  @ApiProperty({ description: 'The addresses of help belong beside this result' })
  showsHelp!: boolean;
  @ApiProperty({ description: 'A psychologist has been told that there is something grave' })
  isSomebodyTold!: boolean;
}
