import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import {
  CONSENT_TEXTS,
  Consents,
  type ConsentKind,
  type ConsentReceipt,
} from '../../accounts/index.js';
import { OwnSharing, type SharedNow } from '../../progress/index.js';

/** `outdated`: to a text that has changed since; it is asked again at the next act that needs it. */
export const CONSENT_STANDINGS = ['given', 'outdated', 'withdrawn', 'never'] as const;
export type ConsentStanding = (typeof CONSENT_STANDINGS)[number];

/** What somebody has said to one kind. */
export interface MyConsent {
  readonly kind: ConsentKind;
  readonly standing: ConsentStanding;
  readonly since: Instant | null;
  readonly mayWithdraw: boolean;
  readonly history: readonly ConsentReceipt[];
}

const OF_ALL: readonly ConsentKind[] = ['terms', 'privacy', 'whatsapp'];
const OF_CLIENTS: readonly ConsentKind[] = [
  'terms',
  'privacy',
  'informed_consent',
  'health_data',
  'progress_data',
  'whatsapp',
];

/** What people agreed to, with every receipt. */
@Injectable()
export class ReadConsents {
  constructor(
    private readonly database: Database,
    private readonly consents: Consents,
    private readonly sharing: OwnSharing,
  ) {}

  async of(actor: Actor): Promise<{ items: MyConsent[]; sharing: SharedNow[] }> {
    const { accountId, roles } = actor;
    const receipts = await this.consents.historyOf(this.database, accountId);
    const kinds = roles.includes('client') ? OF_CLIENTS : OF_ALL;
    return {
      items: kinds.map((kind) => consentOf(kind, receipts)),
      sharing: await this.sharing.of(accountId),
    };
  }
}

function consentOf(kind: ConsentKind, receipts: readonly ConsentReceipt[]): MyConsent {
  const history = receipts.filter((receipt) => receipt.kind === kind);
  const standing = standingOf(kind, history);
  const inForce = history.find(({ withdrawnAt }) => withdrawnAt === null);
  const isOfAccount = kind === 'terms' || kind === 'privacy';
  return {
    kind,
    standing,
    since: inForce?.givenAt ?? history[0]?.withdrawnAt ?? null,
    mayWithdraw: !isOfAccount && inForce !== undefined,
    history,
  };
}

function standingOf(kind: ConsentKind, history: readonly ConsentReceipt[]): ConsentStanding {
  if (history.length === 0) return 'never';
  const inForce = history.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (inForce.length === 0) return 'withdrawn';
  const { textVersion } = CONSENT_TEXTS[kind];
  return inForce.some((receipt) => receipt.textVersion === textVersion) ? 'given' : 'outdated';
}
