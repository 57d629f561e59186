import { MapPin, Star } from 'lucide-react';
import { Link } from 'react-router';
import type { PsychologistCard as Psychologist } from '@/api/types';
import { Avatar } from '@/components/ui/avatar';
import { commonCopy } from '@/copy/common';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { formatNumber } from '@/lib/money';
import { useTimes } from '@/session/use-times';
import { NextTimes, useDayLabel } from './next-times';

export function Rating({ value }: { value: number | null }) {
  const t = useCopy(searchCopy).card;
  const { language } = useTimes();
  if (value === null) return <span className="text-sm text-ink-2">{t.unrated}</span>;
  const shown = formatNumber(value, language, 1);
  return (
    <span className="numeric inline-flex items-center gap-1 font-semibold">
      <Star aria-hidden className="size-4 fill-sun text-sun" />
      <span className="sr-only">{t.rated(shown)}</span>
      <span aria-hidden>{shown}</span>
    </span>
  );
}

/** Who, for what, where, how much, and the next open times. The whole card leads to the profile. */
export function PsychologistCard({ psychologist }: { psychologist: Psychologist }) {
  const t = useCopy(searchCopy).card;
  const common = useCopy(commonCopy);
  const { money } = useTimes();
  const dayLabel = useDayLabel();
  const first = psychologist.nextTimes[0];
  const priced = (price: { amount: number }) => (price.amount === 0 ? common.free : money(price));
  const lowest = t.from(priced(psychologist.priceFrom));
  const topics = psychologist.categories.slice(0, 3).map(({ name }) => name);

  return (
    <article className="relative flex flex-col rounded-card border border-line bg-paper p-5 transition-colors hover:border-edge sm:p-6">
      <div className="flex items-start gap-4">
        <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={60} />
        <div className="min-w-0 flex-1">
          <div className="flex items-start justify-between gap-3">
            <h3 className="text-[1.0625rem]">
              <Link to={`/psikolog/${psychologist.slug}`} className="card-link">
                {psychologist.name}, {psychologist.title}
              </Link>
            </h3>
            <Rating value={psychologist.rating} />
          </div>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{topics.join('\u00a0· ')}</p>
          <p className="mt-1 flex items-center gap-1.5 text-sm font-medium text-accent">
            <MapPin aria-hidden className="size-4" />
            {t.place(psychologist.city, psychologist.yearsOfPractice)}
          </p>
        </div>
      </div>
      <div className="mt-auto">
        <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-4 text-[0.9375rem]">
          <span className="text-ink-2">{first ? dayLabel(first.startsAt) : t.nextTimes}</span>
          <span className="numeric font-semibold">
            {first ? `${priced(first.price)} · ${common.time.minutes(minutesOf(first))}` : lowest}
          </span>
        </div>
        <div className="mt-3 min-h-11">
          <NextTimes psychologist={psychologist} />
        </div>
      </div>
    </article>
  );
}

function minutesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}
