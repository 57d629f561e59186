import type { ConsentText, Service } from '@/api/types';
import type { Wanted as NewBooking } from '@/bookings/use-hold';
import type { Draft } from './use-draft';

interface Wanted {
  psychologistId: string;
  service: Service;
  startsAts: readonly string[];
  zone: string;
  draft: Draft;
  consent: ConsentText | undefined;
  /** What the service itself is, and what it is not. */
  informed: ConsentText | undefined;
}

/** Whether the present consent text is ticked; a tick under an older version counts for nothing. */
export function hasConsent({ draft, consent }: Pick<Wanted, 'draft' | 'consent'>): boolean {
  return consent !== undefined && draft.consentVersion === consent.textVersion;
}

/** A reason for coming is health data: without the consent it may not leave this page. */
export function lacksConsent(wanted: Pick<Wanted, 'draft' | 'consent'>): boolean {
  return wanted.draft.reason.trim() !== '' && !hasConsent(wanted);
}

/** Whether they agreed to the service as it is described today. */
export function isInformed({ draft, informed }: Pick<Wanted, 'draft' | 'informed'>): boolean {
  return informed !== undefined && draft.informedVersion === informed.textVersion;
}

/** What is sent; the reason and its consent go together or not at all. */
export function newBooking(wanted: Wanted): NewBooking {
  const { psychologistId, service, startsAts, zone, draft, consent } = wanted;
  const mode = service.modes.find((offered) => offered === draft.mode) ?? service.modes[0];
  const reason = draft.reason.trim();
  const texts = [
    ...(isInformed(wanted) ? [wanted.informed] : []),
    ...(reason !== '' && hasConsent(wanted) ? [consent] : []),
  ];
  const consents = texts.flatMap((text) =>
    text === undefined ? [] : [{ kind: text.kind, textVersion: text.textVersion }],
  );
  return {
    psychologistId,
    serviceId: service.id,
    startsAts,
    mode: mode ?? 'video',
    timeZone: zone,
    ...(draft.carePersonId !== null && { carePersonId: draft.carePersonId }),
    ...(reason !== '' && hasConsent(wanted) && { reason }),
    ...(consents.length > 0 && { consents }),
  };
}
