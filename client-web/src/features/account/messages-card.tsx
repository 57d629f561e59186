import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { Me } from '@/api/types';
import { messagesCopy } from '@/copy/messages';
import { useCopy } from '@/copy/use-copy';
import { PhonePart } from '@/security/phone-part';
import { MessagesForm } from './messages-form';
import { useMessagePreferences } from './use-message-preferences';

/** Which messages come by which way, and the number they come to. */
export function MessagesCard({ me }: { me: Me }) {
  const t = useCopy(messagesCopy);
  const preferences = useMessagePreferences();
  return (
    <Card className="mt-5" role="region" aria-labelledby="messages">
      <h2 id="messages" className="text-xl">
        {t.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.intro}</p>
      {preferences.isPending && (
        <div role="status" className="mt-4">
          <span className="sr-only">{t.loading}</span>
          <Skeleton className="h-64 w-full" />
        </div>
      )}
      {preferences.isError && (
        <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />
      )}
      <section aria-labelledby="message-phone" className="mt-4 text-ink-2">
        <h3 id="message-phone" className="text-[0.9375rem] font-semibold text-ink">
          {t.phone}
        </h3>
        <PhonePart me={me} />
      </section>
      {preferences.data !== undefined && <MessagesForm me={me} saved={preferences.data} />}
    </Card>
  );
}
