import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import type { SeriesDate } from '@/api/types';

interface SeriesWish {
  psychologistId: string;
  serviceId: string;
  /** The first start, an instant. */
  startsAt: string;
  timeZone: string;
  /** A child’s id; without it oneself. */
  carePersonId?: string;
}

/** Begins with `slots`: whoever loses a time reads this anew as well. */
function useDates(wish: SeriesWish, weeks: number) {
  return useQuery({
    queryKey: ['slots', 'series', wish, weeks],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/booking-series/preview', { body: { ...wish, weeks }, signal })),
    select: ({ items }) => items,
    enabled: weeks > 1,
    staleTime: 0,
  });
}

/** What is taken of a week unless the reader says otherwise: its own time, if it can be had. */
function presetOf({ conflict, startsAt }: SeriesDate): string | null {
  return conflict === null ? startsAt : null;
}

/** Whether the time repeats, and which dates of it are wanted; null for a week that is left out. */
export function useSeries(wish: SeriesWish) {
  const [weeks, setWeeks] = useState(1);
  const [picked, setPicked] = useState<Readonly<Record<string, string | null>>>({});
  const query = useDates(wish, weeks);
  const dates = weeks > 1 ? (query.data ?? []) : [];
  const startOf = (date: SeriesDate): string | null => {
    const own = picked[date.startsAt];
    const isStillThere =
      own === null || [date, ...date.alternatives].some(({ startsAt }) => startsAt === own);
    // Of a date that was lost meanwhile its own time is no choice any more.
    const isLost = own === date.startsAt && date.conflict !== null;
    return own === undefined || !isStillThere || isLost ? presetOf(date) : own;
  };
  const chosen = dates.flatMap((date) => startOf(date) ?? []);
  return {
    weeks,
    setWeeks,
    query,
    dates,
    startOf,
    pick: (date: SeriesDate, start: string | null) =>
      setPicked({ ...picked, [date.startsAt]: start }),
    /** What will be booked, in order of time; a time that two weeks share counts once. */
    startsAts: weeks > 1 ? [...new Set(chosen)].sort() : [wish.startsAt],
  };
}

export type Series = ReturnType<typeof useSeries>;
