import { useMutation } from '@tanstack/react-query';
import { LogOut, ShieldCheck } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode, fieldErrors } from '@/api/problem';
import type { Me, MeChanges } from '@/api/types';
import { BlockedPsychologists } from '@/blocks/block-psychologist';
import { FeedCard } from '@/calendar-feed/feed-card';
import { ChildrenCard } from '@/children/children-card';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { authCopy } from '@/copy/auth';
import { commonCopy } from '@/copy/common';
import { chooseLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { zoneName } from '@/lib/zones';
import { leaveSession, useMe, useSetMe } from '@/session/use-me';
import { chooseZone } from '@/session/use-zone';
import { PrivacyLink } from '@/privacy/privacy-link';
import { SupportNotice } from '@/support/support-notice';
import { MessagesCard } from './messages-card';
import { TrailCard } from './trail-card';

const NEAR_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'];
const LANGUAGES = ['id', 'en'] as const;

function zoneOptions(own: string): { value: string; label: string }[] {
  const all = new Set([...NEAR_ZONES, own, ...Intl.supportedValuesOf('timeZone')]);
  return [...all].map((value) => ({
    value,
    label: `${zoneName(value, now())} · ${value.replaceAll('_', ' ')}`,
  }));
}

function useSave(onSaved: () => void) {
  const setMe = useSetMe();
  return useMutation({
    mutationFn: (body: MeChanges) => answer(api.PATCH('/api/v1/me', { body })),
    onSuccess: (me) => {
      setMe(me);
      void chooseLanguage(me.language);
      // The account's zone leads again, whatever was tried on this device.
      chooseZone(null);
      onSaved();
    },
  });
}

function AccountForm({ me }: { me: Me }) {
  const t = useCopy(authCopy).account;
  const { problems, language } = useCopy(commonCopy);
  const toast = useToast();
  const [fields, setFields] = useState({
    name: me.name,
    timeZone: me.timeZone,
    language: me.language,
  });
  const [attempt, setAttempt] = useState(0);
  const [zones] = useState(() => zoneOptions(me.timeZone));
  const save = useSave(() => toast(t.saved));
  const isNameMissing = fields.name.trim() === '';
  const refused = fieldErrors(save.error);
  const errors = { name: attempt > 0 && isNameMissing ? t.nameMissing : refused['name'] };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (isNameMissing || save.isPending) return;
    save.mutate({ ...fields, name: fields.name.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ErrorSummary errors={errors} attempt={attempt} />
      {save.isError && errors.name === undefined && (
        <Alert tone="danger" live>
          {problems[failureCode(save.error)]}
        </Alert>
      )}
      <Field id="name" label={t.name} error={errors.name}>
        <Input
          autoComplete="name"
          maxLength={120}
          value={fields.name}
          onChange={(event) => setFields({ ...fields, name: event.target.value })}
        />
      </Field>
      <div>
        <p className="text-[0.9375rem] font-semibold">{t.email}</p>
        <p className="mt-1 text-ink-2">{me.email}</p>
      </div>
      <Field id="zone" label={t.zone} hint={t.zoneHint}>
        <Select
          value={fields.timeZone}
          onChange={(event) => setFields({ ...fields, timeZone: event.target.value })}
        >
          {zones.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="language" label={t.language}>
        <Select
          value={fields.language}
          onChange={(event) => {
            const chosen = LANGUAGES.find((code) => code === event.target.value);
            if (chosen !== undefined) setFields({ ...fields, language: chosen });
          }}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {language[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" size="lg" wide busy={save.isPending}>
        {save.isPending ? t.saving : t.save}
      </Button>
    </form>
  );
}

function LogOutButton() {
  const t = useCopy(authCopy).account;
  const { problems } = useCopy(commonCopy);
  const logOut = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/logout')),
    onSuccess: leaveSession,
  });
  return (
    <>
      <Button variant="outline" wide busy={logOut.isPending} onClick={() => logOut.mutate()}>
        <LogOut aria-hidden className="size-4.5" />
        {t.logOut}
      </Button>
      {logOut.isError && (
        <Alert tone="danger" live className="mt-3">
          {problems[failureCode(logOut.error)]}
        </Alert>
      )}
    </>
  );
}

export default function AccountPage() {
  const t = useCopy(authCopy).account;
  const { me } = useMe();
  if (me === null) return null;
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <SupportNotice of="client" />
      <Card className="mt-5">
        <AccountForm me={me} />
      </Card>
      <MessagesCard me={me} />
      <ChildrenCard />
      <div className="mt-5">
        <FeedCard of="client" />
      </div>
      <PrivacyLink />
      <BlockedPsychologists />
      <TrailCard />
      <Button asChild variant="outline" wide className="mt-5">
        <Link to="/akun/keamanan">
          <ShieldCheck aria-hidden className="size-4.5" />
          {t.security}
        </Link>
      </Button>
      <div className="mt-3">
        <LogOutButton />
      </div>
    </div>
  );
}
