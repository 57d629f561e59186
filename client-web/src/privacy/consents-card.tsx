import { Link } from 'react-router';
import type { MyConsent, SharedProgress } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { AskOnce } from '@/components/ask-once';
import { failureCode } from '@/api/problem';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useState } from 'react';
import { Section } from './section';
import { useChangeConsents, useConsents } from './use-privacy';

/** Consents one by one: how each stands, its text, its history, and the way back. */
export function ConsentsCard() {
  const t = useCopy(privacyCopy).consents;
  const consents = useConsents();
  return (
    <Section id="consents" title={t.title} intro={t.intro} query={consents}>
      {({ items, sharing }) => (
        <>
          <ul className="mt-4 divide-y divide-line">
            {items.map((consent) => (
              <ConsentItem key={consent.kind} consent={consent} />
            ))}
          </ul>
          {sharing.length > 0 && <SharingList sharing={sharing} />}
        </>
      )}
    </Section>
  );
}

function ConsentItem({ consent }: { consent: MyConsent }) {
  const t = useCopy(privacyCopy).consents;
  const { day } = useTimes();
  const { standing, since } = consent;
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base font-semibold">{t.names[consent.kind]}</h3>
        <Badge tone={standing === 'given' ? 'tint' : standing === 'outdated' ? 'clay' : 'outline'}>
          {t.standing[standing]}
          {since !== null && ` ${t.since(day(since))}`}
        </Badge>
      </div>
      <details className="mt-1 text-[0.9375rem]">
        <summary className="link w-fit py-2.5">{t.read}</summary>
        <p className="pb-2 whitespace-pre-line text-ink-2">{consent.text}</p>
        {consent.history.length > 0 && <History consent={consent} />}
      </details>
      <ConsentActs consent={consent} />
    </li>
  );
}

function History({ consent }: { consent: MyConsent }) {
  const t = useCopy(privacyCopy).consents;
  const { dayTime } = useTimes();
  return (
    <>
      <p className="font-semibold">{t.history}</p>
      <ul className="pb-2 text-ink-2">
        {consent.history.map(({ givenAt, withdrawnAt, textVersion }) => (
          <li key={givenAt + textVersion}>
            {t.givenOn(dayTime(givenAt), textVersion)}
            {withdrawnAt !== null && t.withdrawnOn(dayTime(withdrawnAt))}
          </li>
        ))}
      </ul>
    </>
  );
}

function ConsentActs({ consent }: { consent: MyConsent }) {
  const t = useCopy(privacyCopy).consents;
  const { withdraw } = useChangeConsents();
  const { kind, standing, mayWithdraw } = consent;
  const name = t.names[kind];
  const isOfAccount = kind === 'terms' || kind === 'privacy';
  if (isOfAccount && standing === 'given') {
    return <p className="text-sm text-ink-2">{t.ofAccount}</p>;
  }
  return (
    <div className="flex flex-wrap gap-2">
      {standing !== 'given' && kind !== 'whatsapp' && <Agree consent={consent} />}
      {mayWithdraw && !isOfAccount && (
        <AskBefore
          words={{
            action: t.withdraw,
            name: `${t.withdraw}: ${name}`,
            title: t.ask(name),
            body: t.consequence[kind],
            confirm: t.withdraw,
            keep: t.keep,
            done: t.withdrawn,
          }}
          send={() => withdraw(consent)}
        />
      )}
    </div>
  );
}

/** The text is read in the dialog: nobody agrees to what they have not seen. */
function Agree({ consent }: { consent: MyConsent }) {
  const t = useCopy(privacyCopy).consents;
  const { problems } = useCopy(commonCopy);
  const { give } = useChangeConsents();
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const name = t.names[consent.kind];
  return (
    <>
      <Button variant="outline" aria-label={`${t.agree}: ${name}`} onClick={() => setOpen(true)}>
        {t.agree}
      </Button>
      {isOpen && (
        <AskOnce
          isGentle
          title={name}
          body={consent.text}
          yes={t.agree}
          no={t.keepNot}
          failureText={(error) => problems[failureCode(error)]}
          send={() => give(consent)}
          onSent={() => toast(t.agreed)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function SharingList({ sharing }: { sharing: readonly SharedProgress[] }) {
  const t = useCopy(privacyCopy).consents;
  return (
    <div className="border-t border-line pt-4">
      <h3 className="text-base font-semibold">{t.sharing}</h3>
      <ul className="mt-1 text-[0.9375rem] text-ink-2">
        {sharing.map((care) => (
          <li key={care.careId}>
            {care.psychologistName}: {sharedWords(care, t.shares)}
          </li>
        ))}
      </ul>
      <Link to="/perkembangan" className="link inline-flex min-h-11 items-center">
        {t.changeSharing}
      </Link>
    </div>
  );
}

function sharedWords(
  { measures, mood, goals }: SharedProgress,
  words: (typeof privacyCopy)['id']['consents']['shares'],
): string {
  const shared = [
    ...(measures ? [words.measures] : []),
    ...(mood ? [words.mood] : []),
    ...(goals ? [words.goals] : []),
  ];
  return shared.length === 0 ? words.none : shared.join(', ');
}
