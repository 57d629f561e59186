import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import type { ScheduleChange, SessionOutside } from '@/api/types';
import { useSingleFlight } from '@/lib/use-single-flight';

interface Asked {
  sessions: readonly SessionOutside[];
  save: () => void;
}

/**
 * Asks, before hours are saved, which booked sessions they would leave outside. Where there are none it saves at
 * once; otherwise `asked` waits for a yes.
 */
export function useOutsideCheck() {
  const once = useSingleFlight();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (body: ScheduleChange) => answer(api.POST('/api/v1/schedule/preview', { body })),
  });
  const check = (change: ScheduleChange, save: () => void) =>
    once(async () => {
      // Sessions stand in any case, so an answer that fails keeps nobody from saving.
      const sessions = await mutateAsync(change).then(
        ({ items }) => items,
        () => [],
      );
      if (sessions.length === 0) save();
      else setAsked({ sessions, save });
    });
  return { check, isChecking: isPending, asked, dismiss: () => setAsked(null) };
}

export type OutsideCheck = ReturnType<typeof useOutsideCheck>;
