import { FilePen, FileLock, FileX, Send, SendHorizontal, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { ClientSession } from '@/api/types';
import { practiceCopy } from '@/copy/practice';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { StatusBadge } from '../booking/status-badge';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** The sessions of two people, latest first, and how far each of them is written about. */
export function Timeline({ sessions }: { sessions: readonly ClientSession[] }) {
  const t = useCopy(recordsCopy).client;
  return (
    <section aria-labelledby="client-timeline">
      <SectionHeading id="client-timeline">{t.timeline}</SectionHeading>
      {sessions.length === 0 ? (
        <p className="mt-2 text-ink-2">{t.noSessions}</p>
      ) : (
        <ol className="mt-3 ml-1.5">
          {sessions.map((session) => (
            <Entry key={session.bookingId} session={session} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** A session whose time is over and whose outcome is missing says so, as everywhere. */
function actsIn({ status, endsAt }: ClientSession): 'complete'[] {
  return status === 'confirmed' && new Date(endsAt) <= now() ? ['complete'] : [];
}

function Entry({ session }: { session: ClientSession }) {
  const t = useCopy(practiceCopy);
  const { dayTime } = usePracticeTimes();
  return (
    <li className="relative border-l border-line pb-6 pl-5 last:border-transparent last:pb-0">
      <span
        aria-hidden
        className="absolute top-2 -left-[5.5px] size-2.5 rounded-full bg-accent ring-4 ring-ground"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link to={`/praktik/sesi/${session.bookingId}`} className="link numeric py-2">
          {dayTime(session.startsAt)}
        </Link>
        <StatusBadge booking={{ status: session.status, permittedActs: actsIn(session) }} />
      </div>
      <p className="text-[0.9375rem] text-ink-2">
        {session.serviceName} · {t.mode[session.mode]}
      </p>
      {new Date(session.startsAt) <= now() && <Written session={session} />}
    </li>
  );
}

const NOTE_ICONS = { none: FileX, draft: FilePen, signed: FileLock };

function Written({ session }: { session: ClientSession }) {
  const t = useCopy(recordsCopy).client;
  const isShared = session.summary === 'shared' || session.summary === 'changed';
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem]">
      <Mark Icon={NOTE_ICONS[session.note]} isOpen={session.note !== 'signed'}>
        {t.note[session.note]}
      </Mark>
      <Mark Icon={isShared ? Send : SendHorizontal} isOpen={session.summary !== 'shared'}>
        {t.summary[session.summary]}
      </Mark>
    </p>
  );
}

function Mark({ Icon, isOpen, children }: { Icon: LucideIcon; isOpen: boolean; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${isOpen ? 'text-ink-2' : ''}`}>
      <Icon aria-hidden className="size-4" />
      {children}
    </span>
  );
}
