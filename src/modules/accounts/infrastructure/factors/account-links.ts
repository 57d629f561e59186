import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../../../../platform/crypto/key-ring.js';
import type { ReaderSite } from '../../domain/account-letter.js';
import { derivedKey, type MasterKey } from '../../../../platform/crypto/master-key.js';

/** What a link in a mail is for, with the page it leads to: for admins in the back office. */
const PAGES = {
  'factor-reset': { admin: '/admin/factor-reset', others: '/pemulihan-verifikasi' },
  'admin-invitation': { admin: '/admin/invitation', others: '/admin/invitation' },
  guest: { admin: '/tamu', others: '/tamu' },
} as const;
export type LinkPurpose = keyof typeof PAGES;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Links to a row that a mail is the only one to know. The token follows from the row's id and a key
 * derived from the master key, so that neither the database nor its copies hold anything that opens.
 */
@Injectable()
export class AccountLinks {
  private readonly key: Buffer;

  constructor(@Inject(MASTER_KEY) masterKey: MasterKey) {
    this.key = derivedKey(masterKey, 'account links');
  }

  /** The token stands behind `#`, which no browser sends and no log sees. */
  pathOf(purpose: LinkPurpose, id: string, home: ReaderSite): string {
    const page = PAGES[purpose][home === 'admin' ? 'admin' : 'others'];
    return `${page}#${id}.${this.sign(purpose, id)}`;
  }

  /** The row a token leads to; null when it is none of ours for this purpose. */
  idIn(purpose: LinkPurpose, token: string): string | null {
    const [id = '', given = '', ...rest] = token.split('.');
    if (!ID.test(id) || rest.length > 0) return null;
    const expected = Buffer.from(this.sign(purpose, id));
    const shown = Buffer.from(given);
    return shown.length === expected.length && timingSafeEqual(shown, expected) ? id : null;
  }

  private sign(purpose: LinkPurpose, id: string): string {
    return createHmac('sha256', this.key).update(`${purpose}:${id}`).digest('base64url');
  }
}
