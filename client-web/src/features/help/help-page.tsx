import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Skeleton } from '@/components/ui/skeleton';
import { helpCopy } from '@/copy/help';
import { useCopy } from '@/copy/use-copy';
import { ContactCard } from '@/help/contact-card';
import { useHelpContacts } from '@/help/use-help-contacts';

export default function HelpPage() {
  const t = useCopy(helpCopy);
  const { contacts, isPending, isFallback } = useHelpContacts();
  return (
    <div className="page-narrow max-w-2xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-lg">{t.intro}</p>
      <p className="mt-4 rounded-control bg-clay-tint px-4 py-3 font-semibold text-clay-ink">
        {t.danger}
      </p>
      {isFallback && (
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
