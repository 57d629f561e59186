import type { ApiKey } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { apiAccessCopy } from '@/copy/api-access';
import { useCopy } from '@/copy/use-copy';
import { formatDay } from '@/lib/times';
import { useTimes } from '@/session/use-times';

const TONES = { active: 'strong', expired: 'clay', revoked: 'outline' } as const;

/** One key: what it is for and what became of it. */
export function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useCopy(apiAccessCopy);
  const facts = useFacts(apiKey);
  const { name, hint, scopes, status } = apiKey;
  return (
    <li className="rounded-card border border-line bg-paper p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg break-words">{name}</h2>
        <Badge tone={TONES[status]}>{t.states[status]}</Badge>
      </div>
      <p className="mt-1 font-mono text-sm break-all text-ink-2">{hint}_…</p>
      <ul className="mt-2 list-disc pl-5 text-[0.9375rem]">
        {scopes.map((scope) => (
          <li key={scope}>{t.scopes[scope]}</li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-2">{facts.join(' · ')}</p>
      {status !== 'revoked' && (
        <Button variant="quiet" className="-mb-2 -ml-4" onClick={onRevoke}>
          {t.revoke.open(name)}
        </Button>
      )}
    </li>
  );
}

function useFacts({ createdAt, lastUsedOn, expiresAt, revokedAt, status }: ApiKey): string[] {
  const { facts: t } = useCopy(apiAccessCopy);
  const { day, language } = useTimes();
  // A day of UTC, wherever it is read.
  const used = (date: string) => formatDay(new Date(`${date}T12:00:00Z`), 'UTC', language);
  const until = () => {
    if (expiresAt === null) return t.forever;
    return status === 'expired' ? t.expired(day(expiresAt)) : t.expires(day(expiresAt));
  };
  return [
    t.made(day(createdAt)),
    lastUsedOn === null ? t.unused : t.used(used(lastUsedOn)),
    revokedAt === null ? until() : t.revoked(day(revokedAt)),
  ];
}
