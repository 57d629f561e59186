import { isoOf, type Instant } from '../../../kernel/time/instant.js';
import type { Language } from '../../../platform/http/language.js';
import type { Holding } from '../../../platform/personal-data/holding.js';
import { CONSENT_TEXTS } from '../../accounts/index.js';
import type { SharedNow } from '../../progress/index.js';
import type { PrivacyRequestRow } from '../application/admin-request-reader.js';
import type { ErasurePreview } from '../application/erasure-preview.js';
import { periodOf, type Periods } from '../application/kept-until.js';
import type { MyConsent } from '../application/read-consents.js';
import type { DataExport } from '../infrastructure/exports.repository.js';
import type {
  AdminPrivacyRequest,
  DataExportResponse,
  ErasureItem,
  ErasurePreviewResponse,
  MyConsentResponse,
  SharedProgressResponse,
} from './privacy.responses.js';

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : isoOf(at));

export function presentConsent(consent: MyConsent, language: Language): MyConsentResponse {
  const { textVersion, text } = CONSENT_TEXTS[consent.kind];
  return {
    kind: consent.kind,
    standing: consent.standing,
    since: isoOrNull(consent.since),
    mayWithdraw: consent.mayWithdraw,
    textVersion,
    text: text[language],
    history: consent.history.map((receipt) => ({
      textVersion: receipt.textVersion,
      givenAt: isoOf(receipt.givenAt),
      withdrawnAt: isoOrNull(receipt.withdrawnAt),
      screen: receipt.screen,
    })),
  };
}

export function presentSharing({
  careId,
  psychologistName,
  shared,
}: SharedNow): SharedProgressResponse {
  const { measures, mood, goals } = shared;
  return { careId, psychologistName, measures, mood, goals };
}

export function presentExport(found: DataExport): DataExportResponse {
  return {
    id: found.id,
    state: found.state,
    percent: found.percent,
    sizeBytes: found.sizeBytes,
    requestedAt: isoOf(found.requestedAt),
    readyAt: isoOrNull(found.readyAt),
    expiresAt: isoOrNull(found.expiresAt),
  };
}

export function presentPreview(
  preview: ErasurePreview,
  language: Language,
): ErasurePreviewResponse {
  return {
    items: preview.holdings.map((holding) => itemOf(holding, preview.periods, language)),
    sessions: preview.sessions.map((session) => ({
      bookingId: session.id,
      startsAt: isoOf(session.startsAt),
      isCancelled: session.refundPercent === 100,
    })),
    obstacles: [...preview.obstacles],
    state: preview.erasure?.state ?? null,
    dueAt: isoOf(preview.dueAt),
    lastCopyOn: isoOf(preview.lastCopyAt).slice(0, 10),
  };
}

function itemOf({ title, ending }: Holding, periods: Periods, language: Language): ErasureItem {
  return {
    title: title[language],
    end: ending.act,
    period: periodOf(ending, periods)?.[language] ?? null,
    why: 'why' in ending ? ending.why[language] : null,
  };
}

export function presentRequest(row: PrivacyRequestRow): AdminPrivacyRequest {
  return {
    id: row.id,
    kind: row.kind,
    accountId: row.account_id,
    accountName: row.account_name,
    state: row.state,
    isOpen: row.is_open,
    requestedAt: row.requested_at.toISOString(),
    deadlineAt: row.deadline_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}
