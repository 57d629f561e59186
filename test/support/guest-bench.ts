import { pino } from 'pino';
import { AccountLinks, CarePeople, People } from '../../src/modules/accounts/index.js';
import { EndGuestLink } from '../../src/modules/booking/application/end-guest-link.js';
import { GuestDesk, GuestTrail } from '../../src/modules/booking/application/guest-desk.js';
import { InviteGuest } from '../../src/modules/booking/application/invite-guest.js';
import { ListGuests } from '../../src/modules/booking/application/list-guests.js';
import { OpenGuestLink } from '../../src/modules/booking/application/open-guest-link.js';
import { OwnBooking } from '../../src/modules/booking/application/own-booking.js';
import { BookingRepository } from '../../src/modules/booking/infrastructure/booking.repository.js';
import { GuestLinks } from '../../src/modules/booking/infrastructure/guest-links.js';
import { GuestRepository } from '../../src/modules/booking/infrastructure/guest.repository.js';
import { Psychologists } from '../../src/modules/directory/index.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { testAudit } from './test-audit.js';
import type { TestDatabase } from './test-database.js';

const MASTER_KEY = { id: 'bench', key: Buffer.alloc(32, 6) };

/** Guests of bookings, with their mail at hand. */
export class GuestBench {
  readonly invite: InviteGuest;
  readonly end: EndGuestLink;
  readonly list: ListGuests;
  readonly open: OpenGuestLink;
  private readonly links: AccountLinks;
  private readonly guestLinks: GuestLinks;

  constructor(private readonly db: TestDatabase) {
    const { runner, database, clock } = db;
    const own = new OwnBooking(new BookingRepository(), new Psychologists(), new CarePeople());
    const outbox = new Outbox(new Jobs(pino({ level: 'silent' })));
    const guests = new GuestRepository();
    const trail = new GuestTrail(testAudit(), outbox);
    const desk = new GuestDesk(database, own, guests, new People(), trail);
    this.links = new AccountLinks(MASTER_KEY);
    this.guestLinks = new GuestLinks(MASTER_KEY, clock, this.links);
    this.invite = new InviteGuest(runner, guests, desk);
    this.end = new EndGuestLink(runner, guests, desk);
    this.list = new ListGuests(database, own, guests);
    this.open = new OpenGuestLink(runner, this.guestLinks, outbox);
  }

  /** What follows `#` in the mail that a guest gets. */
  tokenOf(guestId: string): string {
    return this.links.pathOf('guest', guestId, 'client').split('#')[1] ?? '';
  }

  /** The code of the next mail to a guest, if one is still wanted. */
  async mailedCode(guestId: string): Promise<string | null> {
    const written = await this.db.runner.run((tx) => this.guestLinks.writeCode(tx, guestId));
    return written?.code ?? null;
  }

  /** Asks for a code and reads it in the guest's mail. */
  async codeFor(guestId: string): Promise<string> {
    await this.ask(this.tokenOf(guestId));
    const code = await this.mailedCode(guestId);
    if (code === null) throw new Error('No code came.');
    return code;
  }

  /** A guest on their first device; returns what it keeps. */
  async bound(guestId: string): Promise<string> {
    return this.bind(this.tokenOf(guestId), await this.codeFor(guestId));
  }

  /** Whether a code was sent, asked for by a browser that keeps a secret or none. */
  async ask(token: string, device?: string): Promise<string> {
    return (await this.open.askForCode(token, () => device)).asked;
  }

  async bind(token: string, code: string): Promise<string> {
    return (await this.open.bind(token, code)).device;
  }

  /** What was told about a booking, in order. */
  async told(bookingId: string): Promise<string[]> {
    const rows = await this.db.database.query<{ type: string }>(
      `SELECT type FROM outbox WHERE aggregate_id = $1 AND type LIKE 'booking.guest%' ORDER BY id`,
      [bookingId],
    );
    return rows.map(({ type }) => type.replace('booking.guest_', ''));
  }
}
