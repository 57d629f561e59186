import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { ConsentText, Me, MessagePreferences } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { messagesCopy } from '@/copy/messages';
import { useCopy } from '@/copy/use-copy';
import { useConsentTexts } from '@/session/use-consent-texts';
import { choicesOf, isReminded, preferencesOf, type MessageChoices } from './message-choices';
import { useSaveMessages } from './use-message-preferences';

type Change = (changes: Partial<MessageChoices>) => void;

function ChannelChoices({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="sr-only">{name}</legend>
      <p aria-hidden className="text-[0.9375rem] font-semibold">
        {name}
      </p>
      {children}
    </fieldset>
  );
}

interface WhatsAppChoicesProps {
  choices: MessageChoices;
  change: Change;
  isPsychologist: boolean;
  /** What one agrees to; undefined as long as it is not there. */
  consent: ConsentText | undefined;
  isConsentMissing: boolean;
  /** Messages go to a number that was confirmed, or nowhere. */
  hasNumber: boolean;
}

function WhatsAppChoices(props: WhatsAppChoicesProps) {
  const { choices, change, isPsychologist, consent, isConsentMissing, hasNumber } = props;
  const t = useCopy(messagesCopy);
  const mayTurnOn = hasNumber && consent !== undefined;
  const hint = hasNumber ? t.turnOnHint : t.phoneMissing;
  return (
    <ChannelChoices name={t.whatsApp}>
      <Checkbox
        id="whatsapp-on"
        label={t.turnOn}
        checked={choices.isWhatsAppOn}
        disabled={!choices.isWhatsAppOn && !mayTurnOn}
        onChange={(event) => change({ isWhatsAppOn: event.target.checked })}
      />
      <div className="pl-8.5 text-sm text-ink-2">
        <p>{isConsentMissing ? t.textMissing : hint}</p>
        {consent !== undefined && (
          <details>
            <summary className="link w-fit py-2.5">{t.read}</summary>
            <p className="pb-2 whitespace-pre-line">{consent.text}</p>
          </details>
        )}
      </div>
      {choices.isWhatsAppOn && (
        <div className="pl-8.5">
          <Checkbox
            id="whatsapp-news"
            label={isPsychologist ? t.news.psychologist : t.news.client}
            checked={choices.whatsAppNews}
            onChange={(event) => change({ whatsAppNews: event.target.checked })}
          />
          <Checkbox
            id="whatsapp-reminders"
            label={t.reminders}
            checked={choices.whatsAppReminders}
            onChange={(event) => change({ whatsAppReminders: event.target.checked })}
          />
        </div>
      )}
    </ChannelChoices>
  );
}

function useMessagesForm(saved: MessagePreferences) {
  const t = useCopy(messagesCopy);
  const toast = useToast();
  const texts = useConsentTexts();
  const consent = texts.data?.find(({ kind }) => kind === 'whatsapp');
  const [choices, setChoices] = useState(() => choicesOf(saved));
  const save = useSaveMessages((preferences) => {
    setChoices(choicesOf(preferences));
    toast(t.saved);
  });
  return {
    choices,
    consent,
    isConsentMissing: texts.isError,
    save,
    change: (changes: Partial<MessageChoices>) => setChoices({ ...choices, ...changes }),
    submit: (event: SubmitEvent) => {
      event.preventDefault();
      if (!save.isPending) save.mutate(preferencesOf(choices, consent?.textVersion));
    },
  };
}

/** Channels and switches; nothing changes before it is saved. */
export function MessagesForm({ me, saved }: { me: Me; saved: MessagePreferences }) {
  const t = useCopy(messagesCopy);
  const { problems } = useCopy(commonCopy);
  const form = useMessagesForm(saved);
  const { choices, change, save } = form;
  return (
    <form onSubmit={form.submit} noValidate className="mt-4 space-y-5">
      {save.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(save.error)]}
        </Alert>
      )}
      <ChannelChoices name={t.email}>
        <p className="text-ink-2">{me.email}</p>
        <Checkbox
          id="email-reminders"
          label={t.reminders}
          checked={choices.emailReminders}
          onChange={(event) => change({ emailReminders: event.target.checked })}
        />
      </ChannelChoices>
      {saved.whatsApp.isOffered && (
        <WhatsAppChoices
          choices={choices}
          change={change}
          isPsychologist={me.roles.includes('psychologist')}
          consent={form.consent}
          isConsentMissing={form.isConsentMissing}
          hasNumber={me.phoneVerified}
        />
      )}
      <div role="status">
        {!isReminded(choices) && <Alert tone="attention">{t.noReminders}</Alert>}
      </div>
      <Button type="submit" size="lg" wide busy={save.isPending}>
        {save.isPending ? t.saving : t.save}
      </Button>
    </form>
  );
}
