import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureCode, fieldErrors } from '@/api/problem';
import type { ConsentText, Me, MessagePreferences } from '@/api/types';
import { PasswordInput } from '@/components/password-input';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { messagesCopy } from '@/copy/messages';
import { useCopy } from '@/copy/use-copy';
import { useConsentTexts } from '@/session/use-consent-texts';
import {
  changedPhone,
  choicesOf,
  isReminded,
  preferencesOf,
  type MessageChoices,
} from './message-choices';
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
}

function WhatsAppChoices(props: WhatsAppChoicesProps) {
  const { choices, change, isPsychologist, consent, isConsentMissing } = props;
  const t = useCopy(messagesCopy);
  return (
    <ChannelChoices name={t.whatsApp}>
      <Checkbox
        id="whatsapp-on"
        label={t.turnOn}
        checked={choices.isWhatsAppOn}
        disabled={!choices.isWhatsAppOn && consent === undefined}
        onChange={(event) => change({ isWhatsAppOn: event.target.checked })}
      />
      <div className="pl-8.5 text-sm text-ink-2">
        <p>{isConsentMissing ? t.textMissing : t.turnOnHint}</p>
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

function useMessagesForm(me: Me, saved: MessagePreferences) {
  const t = useCopy(messagesCopy);
  const toast = useToast();
  const texts = useConsentTexts();
  const consent = texts.data?.find(({ kind }) => kind === 'whatsapp');
  const [choices, setChoices] = useState(() => choicesOf(me, saved));
  const [attempt, setAttempt] = useState(0);
  const save = useSaveMessages((preferences, changed) => {
    setChoices(choicesOf(changed ?? me, preferences));
    toast(t.saved);
  });
  const isPhoneMissing = choices.isWhatsAppOn && choices.phone.trim() === '';
  const refused = fieldErrors(save.error)['phone'] === undefined ? undefined : t.phoneWrong;
  const phone = changedPhone(choices, me);
  const isPasswordMissing = phone !== undefined && choices.password === '';
  return {
    choices,
    consent,
    isConsentMissing: texts.isError,
    attempt,
    save,
    isPasswordAsked: phone !== undefined,
    passwordError: attempt > 0 && isPasswordMissing ? t.passwordMissing : undefined,
    phoneError: attempt > 0 && isPhoneMissing ? t.phoneMissing : refused,
    change: (changes: Partial<MessageChoices>) => setChoices({ ...choices, ...changes }),
    submit: (event: SubmitEvent) => {
      event.preventDefault();
      setAttempt(attempt + 1);
      if (isPhoneMissing || isPasswordMissing || save.isPending) return;
      const preferences = preferencesOf(choices, consent?.textVersion);
      save.mutate({ phone, password: choices.password, preferences });
    },
  };
}

/** Number, channels and switches; nothing changes before it is saved. */
export function MessagesForm({ me, saved }: { me: Me; saved: MessagePreferences }) {
  const t = useCopy(messagesCopy);
  const { problems } = useCopy(commonCopy);
  const form = useMessagesForm(me, saved);
  const { choices, change, save, phoneError, passwordError } = form;
  return (
    <form onSubmit={form.submit} noValidate className="mt-4 space-y-5">
      <ErrorSummary
        errors={{ phone: phoneError, 'phone-password': passwordError }}
        attempt={form.attempt}
      />
      {save.isError && phoneError === undefined && (
        <Alert tone="danger" live>
          {problems[failureCode(save.error)]}
        </Alert>
      )}
      <Field id="phone" label={t.phone} hint={t.phoneHint} error={phoneError} optional>
        <Input
          type="tel"
          autoComplete="tel"
          value={choices.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </Field>
      {form.isPasswordAsked && (
        <Field id="phone-password" label={t.password} hint={t.passwordHint} error={passwordError}>
          <PasswordInput
            autoComplete="current-password"
            value={choices.password}
            onChange={(event) => change({ password: event.target.value })}
          />
        </Field>
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
