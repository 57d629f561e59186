import { CalendarClock, Clock, Globe, UserCheck, Video } from 'lucide-react';
import { useParams } from 'react-router';
import { failureCode } from '@/api/problem';
import type { PsychologistProfile } from '@/api/types';
import { NotFoundPage } from '@/components/not-found-page';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { commonCopy } from '@/copy/common';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { CheckedCredentials } from '@/credentials/checked-credentials';
import { Rating } from '@/directory/psychologist-card';
import { useProfile } from '@/directory/use-profile';
import { now } from '@/lib/clock';
import { languageName } from '@/lib/language-names';
import { zoneName } from '@/lib/zones';
import { ReviewList } from '@/reviews/review-list';
import { useTimes } from '@/session/use-times';
import { BookingPanel } from './booking-panel';
import { EducationCard } from './education-card';

function Head({ psychologist }: { psychologist: PsychologistProfile }) {
  const t = useCopy(profileCopy);
  const { language } = useTimes();
  const languages = psychologist.languages.map((code) => languageName(code, language)).join(', ');
  return (
    <div className="flex items-center gap-5">
      <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={96} />
      <div className="min-w-0">
        <PageHeading tab={t.tab}>
          {psychologist.name}, {psychologist.title}
        </PageHeading>
        <p className="mt-1 text-ink-2">
          {t.facts(psychologist.city, psychologist.yearsOfPractice, languages)}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem]">
          {psychologist.rating !== null && <Rating value={psychologist.rating} />}
          <span className="text-ink-2">
            {psychologist.reviewCount === 0 ? t.noReviews : t.reviews(psychologist.reviewCount)}
          </span>
        </p>
      </div>
    </div>
  );
}

function Chips({ psychologist }: { psychologist: PsychologistProfile }) {
  const t = useCopy(profileCopy);
  return (
    <div className="mt-6 flex flex-wrap gap-2">
      <ul aria-label={t.topics} className="contents">
        {psychologist.categories.map(({ slug, name }) => (
          <li key={slug}>
            <Badge>{name}</Badge>
          </li>
        ))}
      </ul>
      <ul aria-label={t.approaches} className="contents">
        {psychologist.approaches.map((approach) => (
          <li key={approach}>
            <Badge tone="outline">{approach}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Practice({ psychologist }: { psychologist: PsychologistProfile }) {
  const t = useCopy(profileCopy).practice;
  const common = useCopy(commonCopy);
  const modes = common.listOr(psychologist.modes.map((mode) => common.mode[mode]));
  const rows = [
    { Icon: Video, text: `${t.meet} ${modes}` },
    { Icon: Globe, text: t.zone(zoneName(psychologist.timeZone, now()), psychologist.city) },
    { Icon: Clock, text: t.notice(psychologist.noticeHours) },
    { Icon: CalendarClock, text: t.horizon(psychologist.horizonDays) },
    ...(psychologist.approvesNewClients ? [{ Icon: UserCheck, text: t.approval }] : []),
  ];
  return (
    <Card className="mt-6">
      <h2 className="text-[1.0625rem]">{t.title}</h2>
      <ul className="mt-3 space-y-2.5 text-[0.9375rem]">
        {rows.map(({ Icon, text }) => (
          <li key={text} className="flex items-start gap-3">
            <Icon aria-hidden className="mt-0.5 size-5 text-ink-2" />
            {text}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default function ProfilePage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useProfile(slug);
  if (error && failureCode(error) === 'not_found') return <NotFoundPage />;
  if (error) {
    return (
      <div className="page py-10">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (data === undefined) return <PageLoading />;
  return (
    <div className="page grid items-start gap-8 pt-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,32.25rem)] lg:grid-rows-[auto_1fr] lg:gap-x-10">
      <div>
        <Head psychologist={data} />
        <p className="mt-6 max-w-[38rem] text-lg font-medium">{data.headline}</p>
        <p className="mt-3 max-w-[38rem] text-[1.0625rem] whitespace-pre-line">{data.about}</p>
        <Chips psychologist={data} />
        <CheckedCredentials psychologistId={data.id} />
        <EducationCard psychologist={data} />
        <Practice psychologist={data} />
      </div>
      <div className="lg:row-span-2">
        <BookingPanel key={data.id} psychologist={data} />
      </div>
      {/* Below the times on a phone: booking is what people come for. */}
      <ReviewList psychologistId={data.id} />
    </div>
  );
}
