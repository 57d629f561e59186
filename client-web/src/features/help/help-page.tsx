import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Skeleton } from '@/components/ui/skeleton';
import { helpCopy } from '@/copy/help';
import { useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import { ContactCard, type ShownContact } from './contact-card';

function useHelpContacts() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['help-contacts', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/help-contacts', { signal })),
    select: ({ items }) => items,
    retry: false, // Somebody is waiting for a number: the fallback beats a second try.
  });
}

/** The two national numbers, for the case that the list itself cannot be reached. */
function useFallback(): ShownContact[] {
  const t = useCopy(helpCopy).fallback;
  const base = { channel: 'phone' as const, note: null, lastCheckedOn: null };
  return [
    { ...base, ...t.crisis },
    { ...base, ...t.emergency },
  ];
}

export default function HelpPage() {
  const t = useCopy(helpCopy);
  const { data, isPending, isError } = useHelpContacts();
  const fallback = useFallback();
  const contacts = isError ? fallback : (data ?? []);
  return (
    <div className="page-narrow max-w-2xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-lg">{t.intro}</p>
      <p className="mt-4 rounded-control bg-clay-tint px-4 py-3 font-semibold text-clay-ink">
        {t.danger}
      </p>
      {isError && (
        <Alert tone="attention" live className="mt-4">
          {t.offline}
        </Alert>
      )}
      <div className="mt-5 space-y-4" aria-busy={isPending}>
        {isPending && (
          <div role="status" className="space-y-4">
            <span className="sr-only">{t.loading}</span>
            <Skeleton className="h-32 w-full" />
            <Skeleton className="h-32 w-full" />
          </div>
        )}
        {contacts.map((contact) => (
          <ContactCard key={`${contact.name}${contact.value}`} contact={contact} />
        ))}
      </div>
      <p className="mt-6 text-[0.9375rem] text-ink-2">{t.notUs}</p>
    </div>
  );
}
