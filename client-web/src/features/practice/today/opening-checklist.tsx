import { Circle, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useOwnServices } from '../hooks/use-own-services';
import { useWorkingHours } from '../hooks/use-working-hours';

/** What still keeps clients from finding and booking; absent once nothing does. */
export function OpeningChecklist() {
  const t = useCopy(joiningCopy).opening;
  const services = useOwnServices().data;
  const hours = useWorkingHours().data;
  if (services === undefined || hours === undefined) return null;
  const items = [
    { to: '/praktik/layanan', label: t.services, isDone: services.length > 0 },
    { to: '/praktik/jadwal?bagian=jam-kerja', label: t.hours, isDone: hours.rules.length > 0 },
  ];
  if (items.every(({ isDone }) => isDone)) return null;
  return (
    <section aria-labelledby="opening" className="mt-5 rounded-card bg-tint p-5">
      <h2 id="opening" className="text-lg">
        {t.title}
      </h2>
      <p className="mt-1 text-ink-2">{t.body}</p>
      <ul className="mt-3 space-y-1">
        {items.map(({ to, label, isDone }) => {
          const Icon = isDone ? CircleCheck : Circle;
          return (
            <li key={to}>
              <Link to={to} className="link flex min-h-11 items-start gap-2.5 py-2">
                <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
                <span>
                  {label} <span className="text-ink-2">({isDone ? t.isDone : t.isOpen})</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
