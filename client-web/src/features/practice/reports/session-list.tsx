import { Link } from 'react-router';
import type { PracticeReport, PracticeSession } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { useLanguage } from '@/copy/language';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { formatMoney } from '@/lib/money';
import { formatShortDay, formatTime } from '@/lib/times';
import { SectionHeading } from '../frame/section-heading';
import { stateOf, TONES } from '../model/report-session';

/** The sessions that begin in the period: when, with whom, what became of them and of the money. */
export function SessionList({ report }: { report: PracticeReport }) {
  const t = useCopy(reportsCopy).sessions;
  return (
    <Card className="p-0! sm:p-0!">
      <div className="px-4 pt-4 pb-3 sm:px-6 sm:pt-5">
        <SectionHeading id="report-sessions">{t.title}</SectionHeading>
        {report.sessions.length === 0 && <p className="mt-1 text-ink-2">{t.none}</p>}
      </div>
      {report.sessions.length > 0 && (
        <ul aria-labelledby="report-sessions" className="divide-y divide-line border-t border-line">
          {report.sessions.map((session) => (
            <SessionRow key={session.bookingId} session={session} zone={report.period.timeZone} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SessionRow({ session, zone }: { session: PracticeSession; zone: string }) {
  const t = useCopy(reportsCopy);
  const language = useLanguage();
  const [from, to] = [new Date(session.startsAt), new Date(session.endsAt)];
  const state = stateOf(session);
  return (
    <li className="grid gap-x-5 gap-y-1 px-4 py-3.5 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] sm:items-center sm:px-6">
      <p className="numeric text-[0.9375rem]">
        <span className="sm:block">{formatShortDay(from, zone, language)}</span>{' '}
        <span className="text-ink-2">
          {formatTime(from, zone, language)}–{formatTime(to, zone, language)}
        </span>
      </p>
      <div className="min-w-0">
        <Link to={`/praktik/sesi/${session.bookingId}`} className="font-semibold hover:underline">
          {session.clientName}
        </Link>
        <p className="text-[0.9375rem] text-ink-2">{session.serviceName}</p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 sm:block sm:text-right">
        <Badge tone={TONES[state]} className="px-3! py-0.5! text-[0.8125rem]!">
          {t.states[state]}
        </Badge>
        <p className="numeric text-[0.9375rem] sm:mt-1">
          <SessionMoney session={session} />
        </p>
      </div>
    </li>
  );
}

/** The price, and where the money is. */
function SessionMoney({ session }: { session: PracticeSession }) {
  const t = useCopy(reportsCopy).sessions;
  const language = useLanguage();
  const { price, share, held, refunded } = session;
  const parts = [
    share.amount === 0 ? [] : [t.share(formatMoney(share, language))],
    held.amount === 0 ? [] : [t.held(formatMoney(held, language))],
    refunded.amount === 0 ? [] : [t.refunded(formatMoney(refunded, language))],
  ].flat();
  return (
    <>
      {formatMoney(price, language)}
      {parts.map((part) => (
        <span key={part} className="text-ink-2">{`, ${part}`}</span>
      ))}
    </>
  );
}
