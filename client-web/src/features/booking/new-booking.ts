import type { ConsentText, NewBooking, Service } from '@/api/types';
import type { ChosenTime } from '@/directory/booking-path';
import type { Draft } from './use-draft';

interface Wanted {
  psychologistId: string;
  service: Service;
  chosen: ChosenTime;
  zone: string;
  draft: Draft;
  consent: ConsentText | undefined;
}

/** Whether the present consent text is ticked; a tick under an older version counts for nothing. */
export function hasConsent({ draft, consent }: Pick<Wanted, 'draft' | 'consent'>): boolean {
  return consent !== undefined && draft.consentVersion === consent.textVersion;
}

/** A reason for coming is health data: without the consent it may not leave this page. */
export function lacksConsent(wanted: Pick<Wanted, 'draft' | 'consent'>): boolean {
  return wanted.draft.reason.trim() !== '' && !hasConsent(wanted);
}

/** What is sent; the reason and its consent go together or not at all. */
export function newBooking(wanted: Wanted): NewBooking {
  const { psychologistId, service, chosen, zone, draft, consent } = wanted;
  const mode = service.modes.find((offered) => offered === draft.mode) ?? service.modes[0];
  const reason = draft.reason.trim();
  return {
    psychologistId,
    serviceId: service.id,
    startsAt: chosen.startsAt,
    mode: mode ?? 'video',
    timeZone: zone,
    ...(reason !== '' &&
      consent !== undefined &&
      hasConsent(wanted) && {
        reason,
        consents: [{ kind: consent.kind, textVersion: consent.textVersion }],
      }),
  };
}
