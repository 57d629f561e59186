import { Check } from 'lucide-react';
import type { Booking } from '@/api/types';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { cn } from '@/lib/cn';
import { firstName } from '@/lib/names';
import { useTimes } from '@/session/use-times';

type State = 'done' | 'now' | 'later';

interface Step {
  title: string;
  detail: string;
  state: State;
}

const HOUR_MS = 3_600_000;
/** When the reminders go out, in hours before the start. */
const REMINDER_HOURS = [24, 1] as const;

function useSteps(booking: Booking): Step[] {
  const t = useCopy(bookingCopy).steps;
  const { deadline, session, dayTime } = useTimes();
  const { status, psychologist, keepUntil, decideUntil, invoice, startsAt } = booking;
  const isHeld = status === 'held';
  const isRequested = status === 'requested';

  const payDetail = () => {
    if (isHeld) return keepUntil === null ? t.now : t.payNow(deadline(keepUntil));
    if (invoice === null) return t.free;
    const paidAt = invoice.payment?.paidAt ?? null;
    return paidAt === null ? t.done : t.paid(dayTime(paidAt));
  };
  const confirmDetail = () => {
    if (isHeld) return t.confirmLater;
    return isRequested && decideUntil !== null ? t.confirmBy(deadline(decideUntil)) : t.confirmed;
  };
  const stateOf = (isDone: boolean, isNow: boolean): State => {
    if (isDone) return 'done';
    return isNow ? 'now' : 'later';
  };

  const reminders = REMINDER_HOURS.map((hours) => Date.parse(startsAt) - hours * HOUR_MS)
    .filter((at) => at > now().getTime())
    .map((at) => deadline(new Date(at).toISOString()));
  const remind: Step[] =
    reminders.length === 0
      ? []
      : [{ title: t.remind, detail: t.remindAt(reminders.join(t.and)), state: 'later' }];
  return [
    { title: t.pay, detail: payDetail(), state: stateOf(!isHeld, isHeld) },
    {
      title: t.confirm(firstName(psychologist.name)),
      detail: confirmDetail(),
      state: stateOf(!isHeld && !isRequested, isRequested),
    },
    ...remind,
    {
      title: t.session,
      detail: session(startsAt, psychologist.timeZone),
      state: stateOf(false, status === 'confirmed' && reminders.length === 0),
    },
  ];
}

const LOOK: Readonly<Record<State, string>> = {
  done: 'bg-tint-2 text-accent',
  now: 'bg-accent text-on-accent',
  later: 'bg-tint text-ink',
};

/** The road from here to the session, with its dates; only for a booking that still has one. */
export function NextSteps({ booking }: { booking: Booking }) {
  const t = useCopy(bookingCopy).steps;
  const steps = useSteps(booking);
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="sr-only">
        {t.title}
      </h2>
      <ol className="space-y-5">
        {steps.map(({ title, detail, state }, index) => (
          <li
            key={title}
            className="flex gap-3.5"
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span
              className={cn(
                'numeric grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold',
                LOOK[state],
              )}
            >
              {state === 'done' ? <Check aria-hidden className="size-4" /> : index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="text-base leading-7">{title}</h3>
              <p className="text-[0.9375rem] text-ink-2">{detail}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
