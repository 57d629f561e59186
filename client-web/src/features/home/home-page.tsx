import { BadgeCheck, Lock, Wallet } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { chipLook } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { commonCopy } from '@/copy/common';
import { homeCopy } from '@/copy/home';
import { useCopy } from '@/copy/use-copy';
import { PsychologistCardSkeleton } from '@/directory/psychologist-card-skeleton';
import { useCategories } from '@/directory/use-categories';
import { RoomIllustration } from './room-illustration';
import { SearchBox } from './search-box';
import { useFirstPsychologists } from './use-first-psychologists';

/** Below the fold: the first load goes without it, and it arrives while the people are asked for. */
const PeopleCards = lazy(() => import('./people-cards'));

const TOPICS_SHOWN = 5;
const PEOPLE_SHOWN = 3;

function Topics() {
  const t = useCopy(homeCopy);
  const { data, isPending } = useCategories();
  return (
    <ul aria-label={t.topics} className="mt-5 flex min-h-11 flex-wrap items-center gap-2">
      {isPending &&
        Array.from({ length: TOPICS_SHOWN }, (_, index) => (
          <li key={index}>
            <Skeleton className="h-11 w-24 rounded-full" />
          </li>
        ))}
      {data?.slice(0, TOPICS_SHOWN).map(({ slug, name }) => (
        <li key={slug}>
          <Link
            to={`/cari?kategori=${slug}`}
            className={chipLook({ className: 'min-h-11 hover:bg-tint-2' })}
          >
            {name}
          </Link>
        </li>
      ))}
      <li>
        <Link to="/cari" className="link inline-flex min-h-11 items-center px-1 text-sm">
          {t.allTopics}
        </Link>
      </li>
    </ul>
  );
}

function TrustRow() {
  const t = useCopy(homeCopy).trust;
  const rows = [
    { Icon: BadgeCheck, text: t.licence },
    { Icon: Lock, text: t.privacy },
    { Icon: Wallet, text: t.price },
  ];
  return (
    <ul
      aria-label={t.label}
      className="mt-14 flex flex-col gap-x-10 gap-y-3 border-y border-line py-5 text-[0.9375rem] md:flex-row md:flex-wrap"
    >
      {rows.map(({ Icon, text }) => (
        <li key={text} className="flex items-center gap-3">
          <Icon aria-hidden className="size-5" />
          {text}
        </li>
      ))}
    </ul>
  );
}

function People() {
  const t = useCopy(homeCopy).people;
  const { data, error, isPending, refetch } = useFirstPsychologists(PEOPLE_SHOWN);
  const placeholders = Array.from({ length: PEOPLE_SHOWN }, (_, index) => (
    <PsychologistCardSkeleton key={index} />
  ));
  return (
    <section aria-labelledby="people" className="mt-12">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="people" className="text-2xl">
          {t.title}
        </h2>
        <Link to="/cari" className="link inline-flex min-h-11 items-center text-[0.9375rem]">
          {t.all}
        </Link>
      </div>
      <div className="mt-4 grid gap-5 md:grid-cols-2 lg:grid-cols-3" aria-busy={isPending}>
        {isPending && <span className="sr-only">{t.loading}</span>}
        {isPending && placeholders}
        <Suspense fallback={!isPending && placeholders}>
          <PeopleCards {...(data && { people: data })} />
        </Suspense>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
    </section>
  );
}

function Steps() {
  const t = useCopy(homeCopy).steps;
  return (
    <section aria-labelledby="steps" className="mt-16">
      <h2 id="steps" className="text-2xl">
        {t.title}
      </h2>
      <ol className="mt-6 grid gap-6 md:grid-cols-3 md:gap-8">
        {t.items.map(({ title, body }, index) => (
          <li key={title} className="border-t border-line pt-5">
            <span className="numeric grid size-8 place-items-center rounded-full bg-tint text-sm font-semibold text-accent">
              {index + 1}
            </span>
            <h3 className="mt-3 text-[1.0625rem]">{title}</h3>
            <p className="mt-1 text-ink-2">{body}</p>
          </li>
        ))}
      </ol>
      <Link to="/cara-kerja" className="link mt-4 inline-flex min-h-11 items-center">
        {t.more}
      </Link>
    </section>
  );
}

function Join() {
  const t = useCopy(homeCopy).join;
  return (
    <section
      aria-labelledby="join"
      className="mt-14 flex flex-col items-start gap-5 rounded-card bg-tint p-6 sm:flex-row sm:items-center sm:justify-between sm:p-8"
    >
      <div>
        <h2 id="join" className="text-xl">
          {t.title}
        </h2>
        <p className="mt-1 max-w-xl">{t.body}</p>
      </div>
      <Button asChild variant="outline">
        <Link to="/daftar?peran=psikolog">{t.action}</Link>
      </Button>
    </section>
  );
}

export function HomePage() {
  const t = useCopy(homeCopy);
  const { brand } = useCopy(commonCopy);
  return (
    <div className="page">
      <div className="grid items-center gap-10 pt-6 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)] lg:gap-12 lg:pt-10">
        <div>
          <PageHeading
            tab={brand}
            className="text-[clamp(1.875rem,8.3vw,2.25rem)] leading-[1.12] text-wrap sm:text-5xl lg:text-[3.25rem] lg:leading-[1.1]"
          >
            {t.title}
          </PageHeading>
          <p className="mt-5 max-w-[31rem] text-lg text-ink-2">{t.lead}</p>
          <div className="mt-6">
            <SearchBox />
          </div>
          <Topics />
        </div>
        <RoomIllustration className="hidden w-full max-w-[29rem] justify-self-end lg:block" />
      </div>
      <TrustRow />
      <People />
      <Steps />
      <Join />
    </div>
  );
}
