import { useQuery } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { answer, api } from '@/api/client';
import type { CheckedCredential } from '@/api/types';
import { Card } from '@/components/ui/card';
import { documentsCopy } from '@/copy/documents';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

/** What was checked of a psychologist, when and by whom; absent while nothing was. */
export function CheckedCredentials({ psychologistId }: { psychologistId: string }) {
  const t = useCopy(documentsCopy).checked;
  const { data } = useQuery({
    queryKey: ['checked-credentials', psychologistId],
    queryFn: ({ signal }) => {
      const params = { path: { id: psychologistId } };
      return answer(api.GET('/api/v1/psychologists/{id}/credentials', { params, signal }));
    },
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card className="mt-6">
      <h2 className="text-[1.0625rem]">{t.heading}</h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.intro}</p>
      <ul className="mt-3 space-y-3 text-[0.9375rem]">
        {data.items.map((checked) => (
          <Checked key={checked.type + checked.checkedAt} checked={checked} />
        ))}
      </ul>
    </Card>
  );
}

function Checked({ checked }: { checked: CheckedCredential }) {
  const t = useCopy(documentsCopy).checked;
  const { day } = useTimes();
  const { type, issuer, number, checkedAt, checkedBy } = checked;
  return (
    <li className="flex items-start gap-3">
      <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <span>
        <span className="font-medium">{t.types[type]}</span>, {issuer}
        {number !== null && <span className="numeric">, {t.number(number)}</span>}
        <span className="block text-sm text-ink-2">{t.when(day(checkedAt), t.by[checkedBy])}</span>
      </span>
    </li>
  );
}
