import { useRef, useState, type SubmitEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PsychologistProfile, Service } from '@/api/types';
import { ZoneChooser } from '@/components/zone-chooser';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { bookingPath } from '@/directory/booking-path';
import { RefundPolicy } from '@/directory/refund-policy';
import { rememberTime } from '@/directory/remembered-time';
import { registerPath } from '@/session/return-path';
import { useMe } from '@/session/use-me';
import { ServiceChoice } from './service-choice';
import { TimeChooser } from '@/directory/time-chooser';
import { WaitInvite } from '@/waitlist/wait-invite';

function instantOf(value: string | null): string | null {
  return value === null || Number.isNaN(Date.parse(value)) ? null : value;
}

/** The choice lives in the address, so that reload, back and log-in keep it. */
function useChoice(services: readonly Service[]) {
  const [search, setSearch] = useSearchParams();
  const service = services.find(({ id }) => id === search.get('layanan')) ?? services[0];
  const put = (changes: Readonly<Record<string, string | null>>) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    service,
    startsAt: instantOf(search.get('waktu')),
    // Another service has another length, so its open times differ: the time is chosen anew.
    chooseService: (id: string) => put({ layanan: id, waktu: null }),
    chooseTime: (startsAt: string) => put({ waktu: startsAt }),
  };
}

function useContinue(slug: string) {
  const navigate = useNavigate();
  const { status } = useMe();
  return (serviceId: string, startsAt: string) => {
    const chosen = { slug, serviceId, startsAt };
    const next = bookingPath(chosen);
    if (status !== 'signed-out') return navigate(next);
    rememberTime(chosen);
    return navigate(registerPath(next));
  };
}

/** Service, time in the reader's zone, what a cancellation returns, and the one next step. */
export function BookingPanel({ psychologist }: { psychologist: PsychologistProfile }) {
  const t = useCopy(profileCopy).panel;
  const { service, startsAt, chooseService, chooseTime } = useChoice(psychologist.services);
  const [isMissing, setMissing] = useState(false);
  const times = useRef<HTMLDivElement>(null);
  const goOn = useContinue(psychologist.slug);
  if (service === undefined) {
    return (
      <Card>
        <h2 className="text-[1.0625rem]">{t.title}</h2>
        <p className="mt-2 text-ink-2">{t.noServices}</p>
      </Card>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(startsAt === null);
    if (startsAt !== null) void goOn(service.id, startsAt);
    else times.current?.querySelector<HTMLInputElement>('input[name="time"]')?.focus();
  };
  return (
    <Card raised>
      <form onSubmit={submit} noValidate>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-[1.0625rem]">{t.title}</h2>
          <ZoneChooser />
        </div>
        <div className="mt-4">
          <ServiceChoice
            services={psychologist.services}
            chosenId={service.id}
            onChoose={chooseService}
          />
        </div>
        <div ref={times} className="mt-5">
          <TimeChooser
            psychologist={psychologist}
            serviceId={service.id}
            startsAt={startsAt}
            onChoose={(value) => {
              setMissing(false);
              chooseTime(value);
            }}
          />
        </div>
        <WaitInvite slug={psychologist.slug} serviceId={service.id} />
        <div role="alert">
          <FieldError id="time-error" error={isMissing ? t.chooseFirst : undefined} />
        </div>
        <Button type="submit" size="lg" wide className="mt-5">
          {t.submit}
        </Button>
        <div className="mt-5">
          <RefundPolicy steps={psychologist.refundSteps} startsAt={startsAt} />
        </div>
      </form>
    </Card>
  );
}
