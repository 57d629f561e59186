import { ExportOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

import type { Psychologist } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCivilDate } from '../../format/civil-date';
import { languageName } from '../../format/language-name';
import { formatRating } from '../../format/rating';
import { BookingCounts } from '../../parts/booking-counts';
import { useBookingColumns } from '../../parts/booking-columns';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Figure } from '../../parts/figure';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { LinkedRecord } from '../../parts/linked-record';
import { useMayRead } from '../../parts/may-read';
import { PageHead } from '../../parts/page-head';
import { RelatedTable } from '../../parts/related-table';
import { ResourceLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { AccountStateTag, ProfileStatusTag } from '../../parts/status-tag';
import { ZonePlace } from '../../parts/zone-place';
import { PsychologistSchedule } from './psychologist-schedule';
import { PsychologistServices } from './psychologist-services';
import { PsychologistStanding } from './psychologist-standing';

export default function PsychologistDetail() {
  const t = useCopy();
  return (
    <Guarded resource="psychologists">
      <DetailPage resource="psychologists" back={t('psychologist.list')}>
        {(psychologist) => <PsychologistView psychologist={psychologist} />}
      </DetailPage>
    </Guarded>
  );
}

function PsychologistView({ psychologist }: { psychologist: Psychologist }) {
  const t = useCopy();
  const { id, name, slug, status } = psychologist;
  return (
    <>
      <PageHead
        title={name || t('psychologist.unnamed')}
        back={{ to: '/psychologists', label: t('psychologist.list') }}
        beside={<ProfileStatusTag status={status} />}
        actions={status === 'listed' && <PublicProfile slug={slug} />}
      />
      <div className="detail">
        <div>
          <Facts facts={usePsychologistFacts(psychologist)} />
          <PsychologistStanding psychologistId={id} />
          <PsychologistServices services={psychologist.services} />
        </div>
        <PsychologistSchedule psychologistId={id} />
      </div>
      <RelatedTable
        resource="bookings"
        title={t('booking.list')}
        empty={t('psychologist.noBookings')}
        only={{ field: 'psychologistId', value: id }}
        latestBy="startsAt"
        columns={useBookingColumns({ place: 'psychologist' })}
      />
    </>
  );
}

/** What everybody sees, on the site beside this one. */
function PublicProfile({ slug }: { slug: string }) {
  const t = useCopy();
  return (
    <a href={`/psikolog/${slug}`} target="_blank" rel="noreferrer">
      {t('psychologist.publicProfile')} <ExportOutlined aria-hidden />
    </a>
  );
}

function usePsychologistFacts(one: Psychologist): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const language = useLanguage();
  const mayRead = useMayRead();
  const dayOf = (date: string | null) => (date ? formatCivilDate(date, language) : '–');
  const facts: Array<readonly [string, ReactNode]> = [
    [t('psychologist.title'), one.title || '–'],
    [t('psychologist.city'), one.city || '–'],
    [t('psychologist.gender'), one.gender ? t(`gender.${one.gender}`) : '–'],
    [t('common.zone'), <ZonePlace timeZone={one.timeZone} />],
    [t('psychologist.categories'), listed(one.categories.map(({ name }) => name))],
    [t('psychologist.approaches'), listed(one.approaches)],
    [
      t('psychologist.languages'),
      listed(one.languages.map((code) => languageName(code, language))),
    ],
    [t('psychologist.practisingSince'), dayOf(one.practisingSince)],
    [t('psychologist.rating'), formatRating(one.rating, one.reviewCount, language)],
    [
      t('psychologist.bookableUntil'),
      one.bookableUntil ? formatCivilDate(one.bookableUntil, language) : t('common.noLimit'),
    ],
    [t('common.createdAt'), <Instant at={one.createdAt} />],
  ];
  if (mayRead('clients')) facts.push([t('psychologist.contact'), <Contact id={one.accountId} />]);
  if (mayRead('bookingCounts')) {
    facts.push([
      t('booking.list'),
      <Figure name="bookingCounts" query={{ psychologistId: one.id }}>
        {({ items }) => <BookingCounts counts={items} />}
      </Figure>,
    ]);
  }
  if (mayRead('balance')) {
    facts.push([
      t('psychologist.payable'),
      <Figure name="balance" id={one.id}>
        {({ payable }) => <Rupiah value={payable} />}
      </Figure>,
    ]);
  }
  return [...facts, [t('common.id'), <Identifier value={one.id} />]];
}

/** How to reach the person behind the profile. */
function Contact({ id }: { id: string }) {
  const t = useCopy();
  return (
    <LinkedRecord resource="clients" id={id}>
      {({ email, phone, status }) => (
        <>
          <div>{email}</div>
          {phone && <div>{phone}</div>}
          <AccountStateTag status={status} />{' '}
          <ResourceLink resource="clients" id={id} words={t('psychologist.openAccount')} />
        </>
      )}
    </LinkedRecord>
  );
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? '–' : words.join(', ');
}
