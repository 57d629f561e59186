import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { failureCode } from '@/api/problem';
import type { DayPart, Mode, PsychologistProfile, Service } from '@/api/types';
import { ModeChoice } from '@/bookings/mode-choice';
import { PageLoading } from '@/components/layout/page-loading';
import { NotFoundPage } from '@/components/not-found-page';
import { PageHeading } from '@/components/page-heading';
import { Ticks } from '@/components/ticks';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { waitlistCopy } from '@/copy/waitlist';
import { profilePath } from '@/directory/booking-path';
import { useProfile } from '@/directory/use-profile';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';
import { useJoinWaitlist } from '@/waitlist/use-waitlist';
import { wishOf, type Wish } from '@/waitlist/waiting-path';

const PARTS = ['morning', 'afternoon', 'evening'] as const satisfies readonly DayPart[];

interface JoinFormProps {
  psychologist: PsychologistProfile;
  service: Service;
  wish: Wish;
}

function useWanted({ psychologist, service, wish: { replaces } }: JoinFormProps) {
  const t = useCopy(waitlistCopy).join;
  const navigate = useNavigate();
  const toast = useToast();
  const once = useSingleFlight({ untilFailed: true });
  const { zone: timeZone } = useTimes();
  const join = useJoinWaitlist();
  const [mode, setMode] = useState<Mode | undefined>(service.modes[0]);
  const [wanted, setWanted] = useState<DayPart[]>([]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (mode === undefined) return;
    once(async () => {
      await join.mutateAsync({
        ...{ psychologistId: psychologist.id, serviceId: service.id, mode, wanted, timeZone },
        ...(replaces !== undefined && { replacesBookingId: replaces }),
      });
      toast(t.done);
      await navigate('/tunggu', { replace: true });
    });
  };
  return { mode, setMode, wanted, setWanted, send, join };
}

function JoinForm(props: JoinFormProps) {
  const { psychologist, service, wish } = props;
  const { join: t, parts } = useCopy(waitlistCopy);
  const { problems } = useCopy(commonCopy);
  const { mode, setMode, wanted, setWanted, send, join } = useWanted(props);
  return (
    <form onSubmit={send} noValidate>
      <p className="mt-2 text-ink-2">{t.body(psychologist.name)}</p>
      {wish.replaces !== undefined && <p className="mt-2 text-ink-2">{t.earlier}</p>}
      <Card raised className="mt-5 space-y-6">
        <div>
          <h2 className="text-[1.0625rem]">
            {psychologist.name}, {psychologist.title}
          </h2>
          <p className="text-[0.9375rem] text-ink-2">{service.name}</p>
        </div>
        <ModeChoice modes={service.modes} chosen={mode} onChoose={setMode} />
        <Ticks
          id="wanted"
          legend={t.when}
          hint={t.whenHint}
          options={PARTS.map((part) => ({ value: part, label: parts[part] }))}
          chosen={wanted}
          most={PARTS.length}
          onChange={(chosen) => setWanted(PARTS.filter((part) => chosen.includes(part)))}
        />
        {join.isError && (
          <Alert live tone="danger">
            {problems[failureCode(join.error)]}
          </Alert>
        )}
        <div>
          <Button type="submit" size="lg" wide busy={join.isPending}>
            {t.submit}
          </Button>
          <Button asChild variant="quiet" wide className="mt-2">
            <Link to={profilePath(psychologist.slug, { serviceId: service.id })}>{t.back}</Link>
          </Button>
        </div>
      </Card>
    </form>
  );
}

function Step({ wish }: { wish: Wish }) {
  const t = useCopy(waitlistCopy).join;
  const { data, error, refetch } = useProfile(wish.slug);
  if (error && failureCode(error) === 'not_found') return <NotFoundPage />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageLoading />;
  const service = data.services.find(({ id }) => id === wish.serviceId);
  if (service === undefined) return <NotFoundPage />;
  return (
    <div className="page-narrow pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <JoinForm psychologist={data} service={service} wish={wish} />
    </div>
  );
}

/** Asks to be told of a time; the address says with whom and for what. */
export default function JoinPage() {
  const [search] = useSearchParams();
  const wish = wishOf(search);
  return wish === null ? <NotFoundPage /> : <Step wish={wish} />;
}
