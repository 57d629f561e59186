import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { GuestSession } from '@/api/types';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { guestsCopy } from '@/copy/guests';
import { useCopy } from '@/copy/use-copy';
import { useNow } from '@/lib/use-now';
import type { Meeting } from '@/room/meeting';
import { RoomFrame } from '@/room/room-frame';
import { entryOfGuest, type RoomEntry } from '@/room/signalling/room-entry';
import { Steps } from '@/room/steps';
import { useTimes } from '@/session/use-times';

/** The session may be moved or called off meanwhile. */
const REFRESH_MS = 60_000;

function useGuestSession(guestId: string) {
  return useQuery({
    queryKey: ['guest-session', guestId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/guest-sessions/{guestId}', { params: { path: { guestId } }, signal }),
      ),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : REFRESH_MS),
    staleTime: 0,
  });
}

function meetingOf(session: GuestSession, entry: RoomEntry): Meeting {
  const { mode, startsAt, opensAt, closesAt, isOpen, clientName, psychologistName } = session;
  return {
    ...{ as: 'guest', entry, mode, startsAt, opensAt, closesAt, isOpen, chat: null },
    faces: {
      client: { name: clientName, avatarUrl: null },
      psychologist: { name: psychologistName, avatarUrl: null },
    },
  };
}

function Ahead({ session }: { session: GuestSession }) {
  const { session: t } = useCopy(guestsCopy);
  const { dayTime, deadline } = useTimes();
  const { guestName, psychologistName, clientName, startsAt, opensAt } = session;
  return (
    <div className="page-narrow max-w-md! pt-6 pb-10">
      <PageHeading tab={t.tab}>{t.title(guestName)}</PageHeading>
      <Card raised className="mt-5 space-y-2">
        <p className="numeric text-lg font-semibold">{dayTime(startsAt)}</p>
        <p>{t.with(psychologistName, clientName)}</p>
        <p className="text-ink-2">{t.opensAt(deadline(opensAt))}</p>
      </Card>
      <p className="mt-5 text-[0.9375rem] text-ink-2">{t.keep}</p>
    </div>
  );
}

function Shown({ session, entry }: { session: GuestSession; entry: RoomEntry }) {
  const isAhead = useNow().getTime() < Date.parse(session.opensAt);
  if (isAhead) return <Ahead session={session} />;
  return <Steps meeting={meetingOf(session, entry)} sessionPath={null} />;
}

/** A guest’s one session, on the device their link belongs to: first when it is, then its room. */
export default function GuestSessionPage() {
  const { guestId = '' } = useParams();
  const t = useCopy(guestsCopy);
  const { data, error, refetch } = useGuestSession(guestId);
  const entry = useMemo(() => entryOfGuest(guestId), [guestId]);
  if (data === undefined && error === null) return <PageLoading />;
  // What is shown stays: a room that is open closes by itself, and says why.
  return (
    <RoomFrame sessionPath={null}>
      {data !== undefined ? (
        <Shown session={data} entry={entry} />
      ) : (
        <div className="page-narrow max-w-md! pt-6 pb-10">
          <PageHeading tab={t.link.tab}>{t.link.title}</PageHeading>
          <div className="mt-5">
            {failureCode(error) === 'link_over' ? (
              <Alert tone="danger">{t.link.over}</Alert>
            ) : (
              <ErrorState error={error} onRetry={() => void refetch()} />
            )}
          </div>
        </div>
      )}
    </RoomFrame>
  );
}
