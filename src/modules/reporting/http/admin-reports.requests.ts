import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { FINANCE_TABLES, type FinanceTable } from '../application/finance-sheets.js';
import { STATISTICS_TABLES, type StatisticsTable } from '../application/statistics-sheets.js';
import { GRANULARITIES, type Granularity } from '../domain/admin-period.js';

export class AdminPeriodQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The first day; default: thirty days up to the last one',
  })
  @MayBeAbsent()
  @IsCivilDate()
  from?: CivilDate;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The last day, included, at most 400 days; default: today',
  })
  @MayBeAbsent()
  @IsCivilDate()
  to?: CivilDate;

  @ApiPropertyOptional({ default: 'Asia/Jakarta', description: 'IANA zone of the days' })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;
}

export class AdminReportQuery extends AdminPeriodQuery {
  @ApiPropertyOptional({ enum: GRANULARITIES, enumName: 'Granularity', default: 'day' })
  @MayBeAbsent()
  @IsIn(GRANULARITIES)
  by?: Granularity;
}

export class StatisticsCsvQuery extends AdminReportQuery {
  @ApiPropertyOptional({ enum: STATISTICS_TABLES, default: 'series' })
  @MayBeAbsent()
  @IsIn(STATISTICS_TABLES)
  table?: StatisticsTable;
}

export class FinanceCsvQuery extends AdminReportQuery {
  @ApiPropertyOptional({ enum: FINANCE_TABLES, default: 'series' })
  @MayBeAbsent()
  @IsIn(FINANCE_TABLES)
  table?: FinanceTable;
}

export class TrialBalanceQuery {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'All that happened up to this instant; default: now',
  })
  @MayBeAbsent()
  @IsInstant()
  at?: string;
}
