import type { Service } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import type { ColumnOf } from '../../parts/columns';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { ToneTag } from '../../parts/tone-tag';

/** What the psychologist offers and has offered. */
export function PsychologistServices({ services }: { services: Service[] }) {
  const t = useCopy();
  const columns: Array<ColumnOf<Service>> = [
    {
      title: t('service.name'),
      cell: ({ name, withdrawnAt }) => (
        <span className="wrapped">
          {name} {withdrawnAt !== null && <ToneTag tone="quiet" words={t('service.withdrawn')} />}
        </span>
      ),
    },
    {
      title: t('service.duration'),
      align: 'right',
      cell: ({ durationMinutes }) => (
        <span className="nowrap">{t('common.minutes', { count: durationMinutes })}</span>
      ),
    },
    { title: t('service.price'), align: 'right', cell: ({ price }) => <Rupiah value={price} /> },
    {
      title: t('service.modes'),
      cell: ({ modes }) => modes.map((mode) => t(`mode.${mode}`)).join(', '),
    },
    { title: t('service.audience'), cell: ({ audience }) => t(`audience.${audience}`) },
    {
      title: t('service.confirmation'),
      cell: ({ autoConfirm }) => t(autoConfirm ? 'service.atOnce' : 'service.onRequest'),
    },
  ];
  return (
    <Section id="services" title={t('service.title')}>
      {services.length === 0 ? (
        <p className="quiet">{t('service.none')}</p>
      ) : (
        <PlainTable label={t('service.title')} rows={services} columns={columns} />
      )}
    </Section>
  );
}
