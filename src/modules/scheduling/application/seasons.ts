import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { dayNumberOf, type CivilDate } from '../../../kernel/time/civil-date.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import {
  TransactionRunner,
  violatedConstraint,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { SeasonsOverlap, TooManySeasons } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/seasons.js';
import { problemsOfWeek, type WeeklyRule } from '../domain/weekly-hours.js';
import { multirangeOf, rulesOfDays } from '../infrastructure/multirange.js';
import { refuseBadHours } from './refuse-bad-hours.js';
import { hoursByWeekday } from './set-working-hours.js';
import type { Versioned } from './schedule-settings.js';

/** A season under the name its psychologist gave it. */
export interface NamedSeason extends Season {
  readonly name: string;
}

export type KeptSeason = Versioned<NamedSeason> & { readonly id: string };

/** Travel, fasting months and a new week now and then; never so many that a week is hard to read. */
const MOST_SEASONS = 50;

const LIST = `
  SELECT e.id, e.name, lower(e.dates)::text AS first, (upper(e.dates) - 1)::text AS last, e.time_zone, e.version,
         (SELECT json_agg(json_build_array(h.weekday, h.open_minutes::text) ORDER BY h.weekday)
            FROM season_hours h WHERE h.season_id = e.id) AS hours
    FROM schedule_season e WHERE e.psychologist_id = $1 AND ($2::uuid IS NULL OR e.id = $2) ORDER BY e.dates`;
/** Whoever adds one waits here for whoever adds another. */
const LOCK = `SELECT 1 FROM schedule WHERE psychologist_id = $1 FOR NO KEY UPDATE`;
const COUNT = `SELECT count(*)::int AS count FROM schedule_season WHERE psychologist_id = $1`;
const INSERT = `
  INSERT INTO schedule_season (id, psychologist_id, name, dates, time_zone) VALUES ($2, $1, $3, daterange($4, $5, '[]'), $6)`;
const UPDATE = `
  UPDATE schedule_season SET name = $3, dates = daterange($4, $5, '[]'), time_zone = $6, version = version + 1
   WHERE psychologist_id = $1 AND id = $2 AND version = coalesce($7, version) RETURNING 1`;
const CLEAR = `DELETE FROM season_hours WHERE season_id = $1`;
const FILL = `
  INSERT INTO season_hours (season_id, weekday, open_minutes)
  SELECT $1, weekday, hours::int4multirange FROM unnest($2::integer[], $3::text[]) AS day (weekday, hours)`;
const DELETE = `DELETE FROM schedule_season WHERE psychologist_id = $1 AND id = $2 RETURNING 1`;

interface Row {
  id: string;
  name: string;
  first: CivilDate;
  last: CivilDate | null;
  time_zone: string;
  version: number;
  hours: [WeeklyRule['weekday'], string][] | null;
}

/** The dates on which a psychologist has another week. Bookings made before stand as they are. */
@Injectable()
export class Seasons {
  constructor(private readonly runner: TransactionRunner) {}

  /** In order of time. */
  async list(sql: Queryable, psychologistId: string): Promise<KeptSeason[]> {
    return (await sql.query<Row>(LIST, [psychologistId, null])).map(toSeason);
  }

  /** @throws NotFound for somebody else's. */
  async one(sql: Queryable, psychologistId: string, id: string): Promise<KeptSeason> {
    const [row] = await sql.query<Row>(LIST, [psychologistId, id]);
    if (row === undefined) throw new NotFound();
    return toSeason(row);
  }

  /** @throws ValidationFailed, SeasonsOverlap, TooManySeasons; NotFound without a schedule. */
  async add(psychologistId: string, season: NamedSeason): Promise<KeptSeason> {
    refuseBadSeason(season);
    return this.apart(async (tx) => {
      if ((await tx.query(LOCK, [psychologistId])).length === 0) throw new NotFound();
      const [counted] = await tx.query<{ count: number }>(COUNT, [psychologistId]);
      if ((counted?.count ?? 0) >= MOST_SEASONS) throw new TooManySeasons();
      const id = newId();
      await tx.query(INSERT, [psychologistId, id, ...valuesOf(season)]);
      await fill(tx, id, season.rules);
      return this.one(tx, psychologistId, id);
    });
  }

  /** @throws as `add`; NotFound for somebody else's, StaleVersion. */
  async change(
    psychologistId: string,
    { id, expected }: { id: string; expected: ExpectedVersion },
    season: NamedSeason,
  ): Promise<KeptSeason> {
    refuseBadSeason(season);
    return this.apart(async (tx) => {
      await this.one(tx, psychologistId, id);
      const values = [psychologistId, id, ...valuesOf(season), expected ?? null];
      if ((await tx.query(UPDATE, values)).length === 0) throw nothingChanged(expected);
      await tx.query(CLEAR, [id]);
      await fill(tx, id, season.rules);
      return this.one(tx, psychologistId, id);
    });
  }

  /** The ordinary week applies again. @throws NotFound for somebody else's. */
  async remove(psychologistId: string, id: string): Promise<void> {
    const gone = await this.runner.run((tx) => tx.query(DELETE, [psychologistId, id]));
    if (gone.length === 0) throw new NotFound();
  }

  private async apart<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.runner.run(work);
    } catch (error) {
      const isMet = violatedConstraint(error) === 'schedule_season_apart';
      throw isMet ? new SeasonsOverlap() : error;
    }
  }
}

/** @throws ValidationFailed */
export function refuseBadSeason({ first, last, rules }: Season): void {
  refuseBadHours('rules', problemsOfWeek(rules));
  if (last === null || dayNumberOf(first) <= dayNumberOf(last)) return;
  throw new ValidationFailed([
    { pointer: '/to', code: 'period', detail: 'must not lie before the first date' },
  ]);
}

function valuesOf({ name, first, last, zone }: NamedSeason): unknown[] {
  return [name, first, last, zone];
}

async function fill(tx: Tx, id: string, rules: readonly WeeklyRule[]): Promise<void> {
  const week = hoursByWeekday(rules);
  await tx.query(FILL, [id, [...week.keys()], [...week.values()].map(multirangeOf)]);
}

function toSeason({ id, name, first, last, version, ...row }: Row): KeptSeason {
  return {
    id,
    name,
    first,
    last,
    version,
    zone: zoneId(row.time_zone),
    rules: rulesOfDays(row.hours),
  };
}
