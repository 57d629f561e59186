import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { hashOfToken, LinkOver, People } from '../../accounts/index.js';
import { Psychologists, type Mode } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { GuestLinks, type BoundSession } from '../infrastructure/guest-links.js';

/** A session as its guest may know it: when and with whom, and nothing of what it is for. */
export interface GuestSession {
  readonly guestId: string;
  readonly bookingId: string;
  readonly guestName: string;
  readonly clientName: string;
  readonly psychologistName: string;
  readonly status: BookingStatus;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Knows a guest by what their device keeps. */
@Injectable()
export class GuestPass {
  constructor(
    private readonly links: GuestLinks,
    private readonly people: People,
    private readonly psychologists: Psychologists,
  ) {}

  /** Whether a link that stands belongs to the device with that secret. */
  async isOf(sql: Queryable, guestId: string, device: string | undefined): Promise<boolean> {
    return (await this.bound(sql, guestId, device)) !== null;
  }

  /** @throws LinkOver for every other device, and for what was taken back. */
  async open(sql: Queryable, guestId: string, device: string | undefined): Promise<GuestSession> {
    const found = await this.bound(sql, guestId, device);
    if (found === null) throw new LinkOver();
    const { clientAccountId, psychologistId, ...session } = found;
    const client = await this.people.byId(sql, clientAccountId);
    const faces = await this.psychologists.byIds(sql, [psychologistId]);
    const psychologist = faces.get(psychologistId);
    if (client === null || psychologist === undefined) throw new LinkOver();
    return { ...session, clientName: client.name, psychologistName: psychologist.name };
  }

  private async bound(
    sql: Queryable,
    guestId: string,
    device: string | undefined,
  ): Promise<BoundSession | null> {
    const hash = device === undefined ? undefined : hashOfToken(device);
    return hash === undefined ? null : this.links.ofDevice(sql, guestId, hash);
  }
}
