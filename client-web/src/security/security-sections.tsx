import { useState } from 'react';
import { answer, api } from '@/api/client';
import type { Me } from '@/api/types';
import { PasswordInput } from '@/components/password-input';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { looksLikeEmail } from '@/lib/email';
import { ChangeForm } from './change-form';
import { DevicesSection } from './devices-section';
import { PhonePart } from './phone-part';
import { passwordFault } from './new-password';
import { SecuritySection } from './security-section';

function PasswordForm({ onClose }: { onClose: () => void }) {
  const t = useCopy(securityCopy).password;
  const [newPassword, setPassword] = useState('');
  return (
    <ChangeForm
      id="new-password"
      words={{ save: t.save, done: t.done, refused: t.tooWeak }}
      fault={passwordFault(newPassword, t.tooShort)}
      send={(password) =>
        answer(api.PUT('/api/v1/me/password', { body: { password, newPassword } }))
      }
      onClose={onClose}
    >
      {(error) => (
        <Field id="new-password" label={t.next} hint={t.hint} error={error}>
          <PasswordInput
            autoComplete="new-password"
            maxLength={200}
            value={newPassword}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      )}
    </ChangeForm>
  );
}

function EmailForm({ onClose }: { onClose: () => void }) {
  const t = useCopy(securityCopy).email;
  const [email, setEmail] = useState('');
  return (
    <ChangeForm
      id="new-email"
      words={{ save: t.save, done: t.done, refused: t.wrong }}
      fault={looksLikeEmail(email.trim()) ? undefined : t.wrong}
      send={(password) =>
        answer(api.PUT('/api/v1/me/email', { body: { email: email.trim(), password } }))
      }
      onClose={onClose}
    >
      {(error) => (
        <Field id="new-email" label={t.next} hint={t.hint} error={error}>
          <Input
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
      )}
    </ChangeForm>
  );
}

/** Password, addresses and devices: the same for everybody who signs in. */
export function SecuritySections({ me }: { me: Me }) {
  const t = useCopy(securityCopy);
  const isVerified = me.emailVerified ? t.email.verified : t.email.unverified;
  return (
    <>
      <SecuritySection
        id="security-password"
        title={t.password.title}
        state={t.password.body}
        open={t.password.open}
      >
        {(close) => <PasswordForm onClose={close} />}
      </SecuritySection>
      <SecuritySection
        id="security-email"
        title={t.email.title}
        state={
          <>
            <p className="break-words text-ink">{me.email}</p>
            <p className="text-sm">{isVerified}</p>
          </>
        }
        open={t.email.open}
      >
        {(close) => <EmailForm onClose={close} />}
      </SecuritySection>
      <Card>
        <section aria-labelledby="security-phone" className="text-ink-2">
          <h2 id="security-phone" className="mb-1 text-lg text-ink">
            {t.phone.title}
          </h2>
          <PhonePart me={me} />
        </section>
      </Card>
      <DevicesSection />
    </>
  );
}
