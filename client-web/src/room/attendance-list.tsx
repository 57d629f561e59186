import type { AttendanceFact, Party, RoomParticipant } from '@/api/types';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

interface AttendanceListProps {
  facts: readonly AttendanceFact[];
  as: Party;
  otherName: string;
}

/** Who was there when, as the room itself wrote it down. */
export function AttendanceList({ facts, as, otherName }: AttendanceListProps) {
  const t = useCopy(roomCopy);
  const { dayTime } = useTimes();
  const whoOf = (participant: RoomParticipant, guestName: string | null) => {
    if (participant === 'guest') return guestName ?? t.guest;
    return participant === as ? t.you[as] : otherName;
  };
  return (
    <ol className="space-y-1.5 text-[0.9375rem]">
      {facts.map(({ participant, guestName, fact, at }, index) => (
        <li key={index} className="flex flex-wrap justify-between gap-x-4">
          <span>{t.facts[fact](whoOf(participant, guestName))}</span>
          <span className="numeric text-ink-2">{dayTime(at)}</span>
        </li>
      ))}
    </ol>
  );
}
