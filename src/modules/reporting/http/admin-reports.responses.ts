import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money, moneyOf } from '../../../platform/http/money.js';
import { GRANULARITIES, type AdminPeriod, type Granularity } from '../domain/admin-period.js';
import type { Compared } from '../domain/statistics-figures.js';

@ApiSchema({ name: 'ReportDays' })
export class ReportDays {
  @ApiProperty({ type: String, format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', description: 'The last day, included' }) to!: string;
}

@ApiSchema({ name: 'AdminReportPeriod' })
export class AdminReportPeriod extends ReportDays {
  @ApiProperty({ description: 'IANA zone of the days' }) timeZone!: string;
  @ApiProperty({ enum: GRANULARITIES, enumName: 'Granularity' }) by!: Granularity;
  @ApiProperty({ type: ReportDays, description: 'As many days, right before' }) before!: ReportDays;
}

@ApiSchema({ name: 'ComparedCount' })
export class ComparedCount {
  @ApiProperty({ type: 'integer' }) now!: number;
  @ApiProperty({ type: 'integer', description: 'In the period before' }) before!: number;
}

@ApiSchema({ name: 'ComparedMoney' })
export class ComparedMoney {
  @ApiProperty({ type: Money }) now!: Money;
  @ApiProperty({ type: Money, description: 'In the period before' }) before!: Money;
}

export function presentPeriod({ now, before, zone, by }: AdminPeriod): AdminReportPeriod {
  return { ...presentDays(now), timeZone: zone, by, before: presentDays(before) };
}

export function presentDays({ from, to }: ReportDays): ReportDays {
  return { from, to };
}

export function presentCount({ now, before }: Compared): ComparedCount {
  return { now, before };
}

export function presentMoney({ now, before }: Compared): ComparedMoney {
  return { now: moneyOf(now), before: moneyOf(before) };
}
