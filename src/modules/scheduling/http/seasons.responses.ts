import { ApiProperty } from '@nestjs/swagger';
import type { KeptSeason, NamedSeason } from '../application/seasons.js';
import type { Season } from '../domain/seasons.js';
import type { PutSeasonRequest, SeasonWeekRequest } from './seasons.requests.js';
import { presentWeek, weekOf } from './scheduling.presenter.js';
import { WorkingHoursResponse } from './scheduling.responses.js';

export class SeasonResponse extends WorkingHoursResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'For my own eyes' }) name!: string;
  @ApiProperty({ format: 'date', description: 'The first date, in timeZone' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last; or none' })
  to!: string | null;
}

export class SeasonListResponse {
  @ApiProperty({ type: [SeasonResponse], description: 'In order of time' })
  items!: SeasonResponse[];
}

export function seasonOf({ from, to = null, ...week }: SeasonWeekRequest): Season {
  return { first: from, last: to, ...weekOf(week) };
}

export function namedSeasonOf({ name, ...season }: PutSeasonRequest): NamedSeason {
  return { name, ...seasonOf(season) };
}

export function presentSeason({ id, name, first, last, ...week }: KeptSeason): SeasonResponse {
  return { id, name, from: first, to: last, ...presentWeek(week) };
}
