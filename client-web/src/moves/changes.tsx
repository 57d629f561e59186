import type { Booking, BookingChange } from '@/api/types';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useChanges } from './use-moves';

/** Acts whose time is news. */
const SAYS_TIME: readonly BookingChange['act'][] = ['hold', 'offer', 'move'];

/** Who decided what, when and why: for both sides in the same words, offers included. */
export function Changes({ booking, as }: { booking: Booking; as: 'client' | 'psychologist' }) {
  const t = useCopy(movesCopy).history;
  const { dayTime } = useTimes();
  const { data } = useChanges(booking.id, booking.version);
  const why = (code: string | null) =>
    code !== null && code in t.why ? t.why[code as keyof typeof t.why] : null;
  const whatOf = ({ act, isOffer }: BookingChange) =>
    isOffer ? t.offer(t.acts[act].toLowerCase()) : t.acts[act];
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-[1.0625rem]">
        {t.title}
      </h2>
      <ol className="mt-3 border-l border-line pl-5">
        {(data?.items ?? []).map((change, index) => (
          <li key={`${change.at}${change.act}${index}`} className="relative pb-4 last:pb-0">
            <span
              aria-hidden
              className="absolute top-2 -left-[1.5625rem] size-2.5 rounded-full border-2 border-accent bg-ground"
            />
            <p className="font-medium">
              {whatOf(change)}
              {why(change.reasonCode) !== null && ` (${why(change.reasonCode)})`}
              {SAYS_TIME.includes(change.act) && (
                <span className="numeric font-normal"> {t.at(dayTime(change.startsAt))}</span>
              )}
            </p>
            <p className="numeric text-[0.9375rem] text-ink-2">
              {dayTime(change.at)} · {t.who[as][change.actor]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
