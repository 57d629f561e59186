import { Segmented } from 'antd';
import { useState } from 'react';

import type { BookingFigures, Statistics } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatPercent } from '../../format/number';
import { Bars } from '../../parts/report/bars';
import { HeatMap } from '../../parts/report/heat-map';
import { Section } from '../../parts/section';

type Basis = 'made' | 'sessions';

/** What becomes of bookings, of which kind they are, and when people want them. */
export function BookingSections({ statistics }: { statistics: Statistics }) {
  const t = useCopy();
  const [basis, setBasis] = useState<Basis>('made');
  return (
    <>
      <div className="report-two">
        <Section id="funnel" title={t('statistics.funnel')}>
          <Funnel statistics={statistics} />
        </Section>
        <Section id="rates" title={t('statistics.rates')}>
          <Rates statistics={statistics} />
        </Section>
      </div>
      <div className="report-basis">
        <Segmented<Basis>
          aria-label={t('statistics.basis')}
          value={basis}
          options={[
            { value: 'made', label: t('statistics.basis.made') },
            { value: 'sessions', label: t('statistics.basis.sessions') },
          ]}
          onChange={setBasis}
        />
      </div>
      <Kinds figures={statistics[basis]} />
    </>
  );
}

function Funnel({ statistics: { funnel } }: { statistics: Statistics }) {
  const t = useCopy();
  const rows = funnel.map(({ stage, now, before }) => ({
    ...{ id: stage, name: t(`statistics.stage.${stage}`), now, before },
  }));
  return (
    <>
      <Bars title={t('statistics.funnel')} head={t('statistics.stage')} rows={rows} />
      <p className="quiet">{t('statistics.funnelHint')}</p>
    </>
  );
}

function Rates({ statistics: { rates } }: { statistics: Statistics }) {
  const t = useCopy();
  const language = useLanguage();
  const row = (id: string, name: string, { now, before }: Statistics['rates']['cancelled']) => ({
    ...{ id, name, now, before },
  });
  return (
    <>
      <Bars
        title={t('statistics.rates')}
        head={t('statistics.rate')}
        format={(share) => formatPercent(share, language)}
        rows={[
          row('cancelled', t('statistics.cancelled'), rates.cancelled),
          row('rejected', t('statistics.rejected'), rates.rejected),
          row('clientAbsent', t('booking.status.client_absent'), rates.clientAbsent),
          row('absent', t('booking.status.psychologist_absent'), rates.psychologistAbsent),
        ]}
      />
      <p className="quiet">
        {t('statistics.ratesHint', {
          planned: rates.cancelled.of.now,
          known: rates.clientAbsent.of.now,
        })}
      </p>
    </>
  );
}

function Kinds({ figures }: { figures: BookingFigures }) {
  const t = useCopy();
  return (
    <>
      <div className="report-two">
        <Section id="by-status" title={t('statistics.byStatus')}>
          <Bars
            title={t('statistics.byStatus')}
            head={t('filters.status')}
            rows={figures.byStatus.map(({ status, now, before }) => ({
              ...{ id: status, name: t(`booking.status.${status}`), now, before },
            }))}
          />
        </Section>
        <Section id="by-category" title={t('statistics.byCategory')}>
          <Bars
            title={t('statistics.byCategory')}
            head={t('statistics.category')}
            rows={figures.byCategory.map(({ slug, name, now, before }) => ({
              ...{ id: slug ?? '', name: name ?? slug ?? t('common.none'), now, before },
            }))}
          />
        </Section>
      </div>
      <Section id="by-hour" title={t('statistics.byHour')}>
        <HeatMap title={t('statistics.byHour')} hours={figures.byHour} />
      </Section>
    </>
  );
}
