import type { ComparedCount, Statistics } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCount } from '../../format/number';
import { Compared } from '../../parts/report/compared';

/** The figures one looks for first. */
export function Headlines({ statistics }: { statistics: Statistics }) {
  const t = useCopy();
  const language = useLanguage();
  const { active, registered, made, sessions, confirmation, psychologists } = statistics;
  const count = (value: number) => formatCount(value, language);
  const { medianMinutes, medianMinutesBefore } = confirmation;
  return (
    <div className="cards report-cards">
      <Count
        title={t('statistics.active')}
        of={active.period.total}
        hint={t('statistics.activeHint', {
          day: count(active.day.total.now),
          week: count(active.week.total.now),
          month: count(active.month.total.now),
        })}
      />
      <Count
        title={t('statistics.registered')}
        of={registered.total}
        hint={t('statistics.registeredHint', {
          clients: count(registered.client.now),
          psychologists: count(registered.psychologist.now),
        })}
      />
      <Count title={t('statistics.made')} of={made.total} />
      <Count title={t('statistics.sessions')} of={sessions.total} />
      <Compared
        title={t('statistics.confirmation')}
        value={medianMinutes === null ? t('common.none') : lasting(medianMinutes, t)}
        now={medianMinutes}
        before={medianMinutesBefore}
        {...(medianMinutesBefore !== null && { beforeText: lasting(medianMinutesBefore, t) })}
        hint={t('statistics.confirmationHint', { count: count(confirmation.count.now) })}
      />
      <Compared
        title={t('statistics.searchable')}
        value={count(psychologists.searchable)}
        now={null}
        before={null}
        hint={t('statistics.approvedHint', {
          now: count(psychologists.approved.now),
          before: count(psychologists.approved.before),
        })}
      />
    </div>
  );
}

function Count({ title, of, hint }: { title: string; of: ComparedCount; hint?: string }) {
  const language = useLanguage();
  return (
    <Compared
      title={title}
      value={formatCount(of.now, language)}
      now={of.now}
      before={of.before}
      beforeText={formatCount(of.before, language)}
      {...(hint !== undefined && { hint })}
    />
  );
}

const HOUR = 60;

function lasting(minutes: number, t: ReturnType<typeof useCopy>): string {
  if (minutes < HOUR) return t('statistics.minutes', { minutes });
  return t('statistics.hours', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR });
}
