import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { failureCode, fieldErrors } from '@/api/problem';
import type { Booking, PsychologistProfile, Service } from '@/api/types';
import { ModeChoice } from '@/bookings/mode-choice';
import { useHold } from '@/bookings/use-hold';
import { useOpenChild } from '@/children/use-children';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { LiveRegion } from '@/components/ui/live-region';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { profilePath, type ChosenTime } from '@/directory/booking-path';
import { RefundPolicy } from '@/directory/refund-policy';
import { forgetTime } from '@/directory/remembered-time';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useConsentTexts } from '@/session/use-consent-texts';
import { useTimes } from '@/session/use-times';
import { ForWhom } from './for-whom';
import { HoldProblem } from './hold-problem';
import { hasConsent, isInformed, lacksConsent, newBooking } from './new-booking';
import { OwnPracticeNote } from './own-practice-note';
import { CONSENT_ID, REASON_ID, ReasonFields } from './reason-fields';
import { INFORMED_ID, ServiceConsent } from './service-consent';
import { SeriesFields } from './series-fields';
import { SummaryCard } from './summary-card';
import { useDraft } from './use-draft';
import { useSeries } from './use-series';

/** What was typed, without a child that may no longer be booked for. */
function useChosenDraft(serviceId: string) {
  const drafting = useDraft(serviceId);
  const carePersonId = useOpenChild(drafting.draft.carePersonId);
  return { ...drafting, draft: { ...drafting.draft, carePersonId } };
}

type Drafting = ReturnType<typeof useChosenDraft>;

interface BookingFormProps {
  psychologist: PsychologistProfile;
  service: Service;
  chosen: ChosenTime;
  onChooseTime: (startsAt: string) => void;
}

function useSend(
  { psychologist, service: chosenService }: BookingFormProps,
  { draft, change, discard }: Drafting,
  startsAts: readonly string[],
) {
  const { reason: t, service } = useCopy(bookingCopy);
  const navigate = useNavigate();
  const { zone } = useTimes();
  const hold = useHold();
  const texts = useConsentTexts();
  const once = useSingleFlight({ untilFailed: true });
  const [attempt, setAttempt] = useState(0);
  const [isConsentMissing, setConsentMissing] = useState(false);
  const consent = texts.data?.find(({ kind }) => kind === 'health_data');
  const informed = texts.data?.find(({ kind }) => kind === 'informed_consent');
  const [isInformedMissing, setInformedMissing] = useState(false);
  const isRefused = failureCode(hold.error) === 'consent_required';

  const onHeld = (booking: Booking) => {
    discard();
    forgetTime();
    const path = `/sesi/${booking.id}`;
    // Replaces this step: going back from the payment leads to the profile, not to a second booking.
    void navigate(booking.status === 'held' ? `${path}/bayar` : path, { replace: true });
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const isMissing = lacksConsent({ draft, consent });
    setConsentMissing(isMissing);
    const isUninformed = informed !== undefined && !isInformed({ draft, informed });
    setInformedMissing(isUninformed);
    if (isMissing || isUninformed || startsAts.length === 0) return;
    const wanted = {
      psychologistId: psychologist.id,
      service: chosenService,
      startsAts,
      zone,
      draft,
      consent,
      informed,
    };
    const onError = (error: unknown) => {
      if (failureCode(error) !== 'consent_required') return;
      change({ consentVersion: null });
      void texts.refetch();
    };
    once(() => hold.mutateAsync(newBooking(wanted), { onSuccess: onHeld, onError }));
  };
  const consentError = isConsentMissing ? t.needsConsent : undefined;
  const errors = {
    [REASON_ID]: fieldErrors(hold.error)['reason'],
    [INFORMED_ID]: isInformedMissing ? service.needed : undefined,
    [CONSENT_ID]: isRefused && !hold.isPending ? t.consentChanged : consentError,
  };
  const inform = (isTicked: boolean) => {
    setInformedMissing(false);
    change({ informedVersion: isTicked ? (informed?.textVersion ?? null) : null });
  };
  return {
    informed,
    inform,
    consent,
    texts,
    hold,
    errors,
    attempt,
    send,
    setConsentMissing,
  };
}

function Total({ price, sessions }: { price: Service['price']; sessions: number }) {
  const t = useCopy(bookingCopy);
  const { money } = useTimes();
  const amount = price.amount * sessions;
  return (
    <p className="flex items-baseline justify-between gap-4">
      <span>{t.total}</span>
      <span className="numeric text-2xl font-[650] tracking-tight">
        {price.amount === 0 ? t.free : money({ ...price, amount })}
      </span>
    </p>
  );
}

/** The last look before a time is held: what, when, how, for how much, and (if wanted) why. */
export function BookingForm(props: BookingFormProps) {
  const { psychologist, service, chosen, onChooseTime } = props;
  const t = useCopy(bookingCopy);
  const { session, zone } = useTimes();
  const drafting = useChosenDraft(service.id);
  const { draft, change } = drafting;
  const series = useSeries({
    psychologistId: psychologist.id,
    serviceId: service.id,
    startsAt: chosen.startsAt,
    timeZone: zone,
    ...(draft.carePersonId !== null && { carePersonId: draft.carePersonId }),
  });
  const { informed, inform, consent, texts, hold, errors, attempt, send, setConsentMissing } =
    useSend(props, drafting, series.startsAts);
  const [taken, setTaken] = useState<string | null>(null);
  const isFree = service.price.amount === 0;
  const back = profilePath(psychologist.slug, { serviceId: service.id });
  const take = (startsAt: string) => {
    hold.reset();
    setTaken(startsAt);
    onChooseTime(startsAt);
  };
  return (
    <form onSubmit={send} noValidate className="mt-6 space-y-5">
      <ErrorSummary errors={errors} attempt={attempt} />
      <SummaryCard psychologist={psychologist} service={service} startsAt={chosen.startsAt} />
      <OwnPracticeNote startsAts={series.startsAts} minutes={service.durationMinutes} />
      <LiveRegion>
        {taken !== null && t.taken.chosen(session(taken, psychologist.timeZone))}
      </LiveRegion>
      <Card className="space-y-6">
        <ForWhom
          chosen={draft.carePersonId}
          onChoose={(carePersonId) => {
            hold.reset();
            change({ carePersonId });
          }}
        />
        <ModeChoice
          modes={service.modes}
          chosen={draft.mode ?? service.modes[0]}
          onChoose={(mode) => change({ mode })}
        />
        <SeriesFields series={series} zone={psychologist.timeZone} />
        <ReasonFields
          consent={consent}
          isFailed={texts.isError || (texts.isSuccess && consent === undefined)}
          onRetry={() => void texts.refetch()}
          reason={draft.reason}
          isConsented={hasConsent({ draft, consent })}
          onReason={(reason) => {
            setConsentMissing(false);
            change({ reason });
          }}
          onConsent={(isTicked) => {
            setConsentMissing(false);
            if (failureCode(hold.error) === 'consent_required') hold.reset();
            change({ consentVersion: isTicked ? (consent?.textVersion ?? null) : null });
          }}
          errors={errors}
        />
      </Card>
      <Card raised>
        <Total price={service.price} sessions={series.startsAts.length} />
        <div className="mt-4">
          <RefundPolicy steps={psychologist.refundSteps} startsAt={chosen.startsAt} />
        </div>
        {informed !== undefined && (
          <ServiceConsent
            text={informed}
            isAgreed={isInformed({ draft, informed })}
            onAgree={inform}
            error={errors[INFORMED_ID]}
          />
        )}
        {hold.isError && (
          <div className="mt-5">
            <HoldProblem
              error={hold.error}
              isSeries={series.weeks > 1}
              profilePath={back}
              psychologistZone={psychologist.timeZone}
              onTake={take}
            />
          </div>
        )}
        <Button type="submit" size="lg" wide busy={hold.isPending} className="mt-5">
          {hold.isPending ? t.sending : isFree ? t.submitFree : t.submit}
        </Button>
        <Button asChild variant="quiet" wide className="mt-2">
          <Link to={back}>{t.changeTime}</Link>
        </Button>
      </Card>
    </form>
  );
}
