import type { PsychologistProfile, Service } from '@/api/types';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

interface SummaryCardProps {
  psychologist: PsychologistProfile;
  service: Service;
  startsAt: string;
}

export function SummaryCard({ psychologist, service, startsAt }: SummaryCardProps) {
  const { time } = useCopy(commonCopy);
  const { session } = useTimes();
  return (
    <Card className="flex items-start gap-4">
      <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={60} />
      <div className="min-w-0">
        <p className="font-semibold">
          {psychologist.name}, {psychologist.title}
        </p>
        <p className="text-[0.9375rem] text-ink-2">
          {service.name} · {time.minutes(service.durationMinutes)}
        </p>
        <p className="numeric mt-1 font-semibold text-accent">
          {session(startsAt, psychologist.timeZone)}
        </p>
      </div>
    </Card>
  );
}
