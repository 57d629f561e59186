import { LifeBuoy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { helpCopy } from '@/copy/help';
import { useCopy } from '@/copy/use-copy';
import { hrefOf } from './contact-card';
import { useHelpContacts } from './use-help-contacts';

const SHOWN = 3;

/** Appears at once beside an answer that worries, and says where somebody can be reached. */
export function HelpCard({ children }: { children?: React.ReactNode }) {
  const t = useCopy(helpCopy);
  const { contacts, fallback, isPending } = useHelpContacts();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const shown = isPending ? fallback : contacts.slice(0, SHOWN);
  return (
    <section
      ref={card}
      role="alert"
      aria-labelledby="help-card"
      className="rounded-card border-2 border-clay bg-clay-tint p-5 text-ink"
    >
      <h2 id="help-card" className="flex items-center gap-2 text-lg">
        <LifeBuoy aria-hidden className="size-5 shrink-0 text-clay" />
        {t.card.title}
      </h2>
      <p className="mt-2">{t.card.body}</p>
      <p className="mt-2 font-semibold">{t.danger}</p>
      <ul className="mt-3 space-y-2">
        {shown.map((contact) => {
          const href = hrefOf(contact);
          return (
            <li key={contact.name} className="rounded-control bg-paper px-4 py-3">
              <p className="text-[0.9375rem]">{contact.name}</p>
              {href === null && contact.value !== contact.name && (
                <p className="font-semibold">{contact.value}</p>
              )}
              {href !== null && (
                <a
                  href={href}
                  className="link numeric inline-flex min-h-11 items-center text-lg font-semibold"
                >
                  {contact.value}
                </a>
              )}
              <p className="text-sm text-ink-2">{contact.hours}</p>
            </li>
          );
        })}
      </ul>
      {children}
      <Link to="/bantuan" className="link mt-2 inline-flex min-h-11 items-center">
        {t.card.all}
      </Link>
    </section>
  );
}
