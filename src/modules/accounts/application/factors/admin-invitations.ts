import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { toDate } from '../../../../kernel/time/instant.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import type { Language } from '../../../../platform/http/language.js';
import type { Duty } from '../../domain/duties.js';
import { AccountLinkInvalid } from '../../domain/factors/factors.errors.js';
import { AccountLinks } from '../../infrastructure/factors/account-links.js';
import type { Person } from '../people.js';

export const INVITATION_STATES = ['open', 'lapsed', 'accepted', 'withdrawn', 'replaced'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An invitation as superadmins see it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly duties: Duty[];
  readonly byName: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

/** An invitation that can still be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly duties: Duty[];
  readonly language: Language;
  readonly byAccountId: string;
}

const MOST_SHOWN = 50;
const LIST = `
  SELECT i.id, i.email, i.duties, b.name AS "byName", i.invited_at AS "invitedAt",
         i.expires_at AS "expiresAt",
         coalesce(i.outcome, CASE WHEN i.expires_at > $1 THEN 'open' ELSE 'lapsed' END) AS state
    FROM admin_invitation i JOIN account b ON b.id = i.by_account_id
   ORDER BY i.invited_at DESC, i.id DESC LIMIT ${MOST_SHOWN}`;
const OPEN = `
  SELECT id, email, duties, language, by_account_id AS "byAccountId" FROM admin_invitation
   WHERE id = $1 AND outcome IS NULL AND expires_at > $2`;

@Injectable()
export class AdminInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
    private readonly links: AccountLinks,
  ) {}

  /** The newest fifty. */
  list(): Promise<InvitationRow[]> {
    return this.database.query<InvitationRow>(LIST, [toDate(this.clock.now())]);
  }

  /** What a link leads to. @throws AccountLinkInvalid when it opens nothing, or no longer. */
  async byToken(sql: Queryable, token: string): Promise<OpenInvitation> {
    const id = this.links.idIn('admin-invitation', token);
    const open = id === null ? null : await this.open(sql, id);
    if (open === null) throw new AccountLinkInvalid();
    return open;
  }

  /** Whom the mail of an invitation goes to, who has no account yet; null when it is over. */
  async addressee(sql: Queryable, id: string): Promise<Person | null> {
    const open = await this.open(sql, id);
    if (open === null) return null;
    const { email, language } = open;
    const name = email.slice(0, email.indexOf('@'));
    return { id, name, email, language, phone: null, timeZone: 'Asia/Jakarta', site: 'admin' };
  }

  private async open(sql: Queryable, id: string): Promise<OpenInvitation | null> {
    const now = toDate(this.clock.now());
    const [row] = await sql.query<OpenInvitation>(OPEN, [id, now]);
    return row ?? null;
  }
}
