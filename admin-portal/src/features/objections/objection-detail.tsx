import { useInvalidate } from '@refinedev/core';
import type { ReactNode } from 'react';

import type { Objection } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import type { ColumnOf } from '../../parts/columns';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { PageHead } from '../../parts/page-head';
import { PlainTable } from '../../parts/plain-table';
import { ResourceLink } from '../../parts/resource-link';
import { Section } from '../../parts/section';
import { DecideButtons } from './decide-buttons';
import { ObjectionStateTag } from './objection-state-tag';

export default function ObjectionDetail() {
  const t = useCopy();
  return (
    <Guarded resource="objections">
      <DetailPage resource="objections" back={t('objection.list')}>
        {(objection) => <ObjectionView objection={objection} />}
      </DetailPage>
    </Guarded>
  );
}

function ObjectionView({ objection }: { objection: Objection }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  const { id, decidedAt } = objection;
  const changed = () => invalidate({ resource: 'objections', id, invalidates: ['list', 'detail'] });
  return (
    <>
      <PageHead
        title={t('objection.titleOf', { name: objection.clientName })}
        back={{ to: '/objections', label: t('objection.list') }}
        beside={<ObjectionStateTag isDecided={decidedAt !== null} />}
      />
      <Facts facts={useFacts(objection)} />
      <Attendance lines={objection.attendance} />
      {decidedAt === null && <DecideButtons objection={objection} onChanged={changed} />}
    </>
  );
}

function useFacts(objection: Objection): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const { against, claim, attended, decidedAs, decidedAt, decidedByName } = objection;
  const decision =
    decidedAs === null || decidedAt === null
      ? []
      : ([
          [t('objection.state.decided'), t(`objection.what.${decidedAs}`)],
          [t('objection.decidedBy'), <Decided by={decidedByName} at={decidedAt} />],
        ] as const);
  return [
    [
      t('objection.session'),
      <>
        <Instant at={objection.startsAt} />{' '}
        <ResourceLink
          resource="bookings"
          id={objection.bookingId}
          words={t('objection.toSession')}
        />
      </>,
    ],
    [t('objection.psychologist'), objection.psychologistName],
    [t('objection.by'), t(`objection.by.${objection.by}`)],
    [t('objection.at'), <Instant at={objection.at} />],
    [t('objection.against'), t(`objection.what.${against}`)],
    [t('objection.claim'), t(`objection.what.${claim}`)],
    [t('objection.attended'), t(`objection.what.${attended}`)],
    [t('objection.waited'), t(`objection.waited.${objection.psychologistWaited ? 'yes' : 'no'}`)],
    ...decision,
  ];
}

function Decided({ by, at }: { by: string | null; at: string }) {
  return (
    <>
      {by}, <Instant at={at} />
    </>
  );
}

type Line = Objection['attendance'][number];

function Attendance({ lines }: { lines: readonly Line[] }) {
  const t = useCopy();
  const title = t('objection.attendance');
  const columns: Array<ColumnOf<Line>> = [
    { title: t('objection.when'), cell: ({ at }) => <Instant at={at} /> },
    {
      title: t('objection.who'),
      cell: ({ participant }) => t(`objection.by.${participant}`),
    },
    { title: t('objection.fact'), cell: ({ fact }) => t(`objection.fact.${fact}`) },
  ];
  return (
    <Section id="attendance" title={title}>
      {lines.length === 0 ? (
        <p className="quiet">{t('objection.noAttendance')}</p>
      ) : (
        <PlainTable
          label={title}
          rows={lines.map((line, index) => ({ ...line, id: String(index) }))}
          columns={columns}
        />
      )}
    </Section>
  );
}
