import type { Care } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { journeyCopy } from '@/copy/journey';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useEndCare, useOpenCares } from './use-my-sessions';

/** Who takes care of the reader now, and the way to end it. */
export function Cares() {
  const t = useCopy(journeyCopy).cares;
  const { data: cares = [] } = useOpenCares();
  if (cares.length === 0) return null;
  return (
    <section aria-labelledby="cares">
      <h2 id="cares" className="text-lg">
        {t.title}
      </h2>
      <ul className="mt-3 space-y-3">
        {cares.map((care) => (
          <CareItem key={care.id} care={care} />
        ))}
      </ul>
    </section>
  );
}

function CareItem({ care }: { care: Care }) {
  const t = useCopy(journeyCopy).cares;
  const { day } = useTimes();
  const endCare = useEndCare();
  const { name, title, avatarUrl } = care.psychologist;
  return (
    <li>
      <Card className="flex flex-wrap items-center gap-4">
        <Avatar name={name} url={avatarUrl} size={48} />
        <div className="min-w-40 flex-1">
          <p className="font-semibold">
            {name}, {title}
          </p>
          <p className="numeric text-[0.9375rem] text-ink-2">{t.since(day(care.since))}</p>
        </div>
        <AskBefore
          variant="outline"
          words={{
            action: t.end,
            name: t.endOf(name),
            title: t.endTitle,
            body: t.endBody,
            confirm: t.yes,
            keep: t.no,
            done: t.ended,
          }}
          send={() => endCare(care.id)}
        />
      </Card>
    </li>
  );
}
