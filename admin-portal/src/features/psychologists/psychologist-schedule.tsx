import { Descriptions } from 'antd';

import type { Schedule } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatWallTime, weekdayName } from '../../format/civil-date';
import { Figure } from '../../parts/figure';
import { Section } from '../../parts/section';
import { ZonePlace } from '../../parts/zone-place';
import { type DaysAlike, weekSummary } from './week-summary';

/** The ordinary week on the psychologist's own clock, and how time is guarded. */
export function PsychologistSchedule({ psychologistId }: { psychologistId: string }) {
  const t = useCopy();
  return (
    <Section id="schedule" title={t('schedule.title')}>
      <Figure
        name="schedule"
        id={psychologistId}
        absent={<p className="quiet">{t('schedule.none')}</p>}
      >
        {(schedule) => <Week schedule={schedule} />}
      </Figure>
    </Section>
  );
}

function Week({ schedule }: { schedule: Schedule }) {
  const t = useCopy();
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = schedule;
  const nameOf = useDaysName();
  const hoursOf = useHours();
  const days = weekSummary(schedule.rules).map((line) => ({
    key: line.first,
    label: nameOf(line),
    children: hoursOf(line),
  }));
  const rules = [
    { key: 'zone', label: t('common.zone'), children: <ZonePlace timeZone={schedule.timeZone} /> },
    {
      key: 'notice',
      label: t('schedule.notice'),
      children: t('common.hours', { count: schedule.noticeHours }),
    },
    {
      key: 'horizon',
      label: t('schedule.horizon'),
      children: t('common.days', { count: schedule.horizonDays }),
    },
    {
      key: 'buffer',
      label: t('schedule.buffer'),
      children: t('schedule.buffers', { before, after }),
    },
    {
      key: 'step',
      label: t('schedule.step'),
      children: t('common.minutes', { count: schedule.slotStepMinutes }),
    },
    {
      key: 'limits',
      label: t('schedule.limits'),
      children: t('schedule.mostSessions', {
        day: schedule.mostSessionsADay ?? '–',
        week: schedule.mostSessionsAWeek ?? '–',
      }),
    },
    {
      key: 'newClients',
      label: t('schedule.newClients'),
      children: t(schedule.approvesNewClients ? 'schedule.approved' : 'schedule.asService'),
    },
  ];
  return <Descriptions bordered size="small" column={1} items={[...days, ...rules]} />;
}

function useDaysName() {
  const t = useCopy();
  const language = useLanguage();
  return ({ first, last }: DaysAlike) => {
    const begins = weekdayName(first, language);
    if (first === last) return begins;
    return t('schedule.fromTo', { first: begins, last: weekdayName(last, language) });
  };
}

function useHours() {
  const t = useCopy();
  const language = useLanguage();
  return ({ hours }: DaysAlike) => {
    if (hours.length === 0) return <span className="quiet">{t('schedule.closed')}</span>;
    return hours
      .map(({ from, to }) => [from, to].map((time) => formatWallTime(time, language)).join('–'))
      .join(', ');
  };
}
