import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { Clock } from '../../../kernel/time/clock.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Sites } from '../../../platform/http/sites.js';
import {
  calendarText,
  type WrittenEvent,
} from '../../../platform/icalendar/writing/calendar-text.js';
import { hashOfToken, People, type Person } from '../../accounts/index.js';
import { CalendarSessions, SESSION_TITLES, type CalendarSession } from '../../booking/index.js';
import { ownUidOf } from '../../scheduling/index.js';
import { CalendarFeeds } from '../infrastructure/calendar-feeds.js';

export interface ReadFeed {
  readonly text: string;
  /** Of the text: the same text has the same. */
  readonly etag: string;
}

/** Answers a calendar program that knows a feed's address: when, and nothing else. */
@Injectable()
export class ReadCalendarFeed {
  private readonly sites: Sites;

  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly feeds: CalendarFeeds,
    private readonly people: People,
    private readonly sessions: CalendarSessions,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'publicUrl' | 'sites'>,
  ) {
    this.sites = new Sites(config);
  }

  /** @throws NotFound for what is no address of ours, or was one. */
  async execute(token: string): Promise<ReadFeed> {
    const hash = hashOfToken(token);
    const accountId = hash && (await this.feeds.owner(this.database, hash));
    if (hash === undefined || accountId === undefined) throw new NotFound();
    const person = await this.people.byId(this.database, accountId);
    if (person === null) throw new NotFound();
    const now = this.clock.now();
    const sessions = await this.sessions.of(this.database, accountId, now);
    const day = civilDateOf(zoneId(person.timeZone), now);
    await this.runner.run((tx) => this.feeds.rememberDay(tx, hash, day));
    const events = sessions.map((session) => this.eventOf(session, person));
    const text = calendarText({ method: 'PUBLISH', name: 'RuangPulih', events });
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private eventOf(session: CalendarSession, { language }: Person): WrittenEvent {
    const { id, startsAt, endsAt, timeRevision, changedAt, isPsychologists } = session;
    return {
      uid: ownUidOf(id),
      sequence: timeRevision - 1,
      writtenAt: changedAt,
      ...{ startsAt, endsAt, isCancelled: false },
      title: SESSION_TITLES[language],
      url: this.sites.addressOf(`/${isPsychologists ? 'praktik/sesi' : 'sesi'}/${id}`),
    };
  }
}
