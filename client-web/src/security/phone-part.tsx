import { useState } from 'react';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { Me } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { ChangeForm } from './change-form';
import { PhoneCode } from './phone-code';
import { useSendPhoneCode } from './use-security';

function PhoneForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useCopy(securityCopy).phone;
  const [phone, setPhone] = useState(me.phoneInProof ?? me.phone ?? '');
  return (
    <ChangeForm
      id="new-phone"
      words={{ save: t.save, done: phone.trim() === '' ? t.removed : t.done, refused: t.wrong }}
      fault={undefined}
      send={(password) =>
        answer(api.PUT('/api/v1/me/phone', { body: { phone: phone.trim() || null, password } }))
      }
      onClose={onClose}
    >
      {(error) => (
        <Field id="new-phone" label={t.next} hint={t.hint} error={error}>
          <Input
            type="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        </Field>
      )}
    </ChangeForm>
  );
}

/** A number from before anybody asked for proof, or whose code is long gone. */
function SendCode() {
  const t = useCopy(securityCopy).phone.code;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const send = useSendPhoneCode((me) => toast(me.phoneInProof === null ? t.noLine : t.sentAgain));
  return (
    <>
      <Button variant="outline" busy={send.isPending} onClick={() => send.mutate()}>
        {t.send}
      </Button>
      {send.isError && (
        <Alert tone="danger" live className="mt-3 basis-full">
          {problems[failureCode(send.error)]}
        </Alert>
      )}
    </>
  );
}

/** The number, whether it is proven, and the ways to prove or change it. */
export function PhonePart({ me }: { me: Me }) {
  const t = useCopy(securityCopy).phone;
  const { email } = useCopy(securityCopy);
  const [isOpen, setOpen] = useState(false);
  const state = me.phoneVerified ? email.verified : t.unverified;
  return (
    <>
      <p className="text-ink">{me.phone ?? t.none}</p>
      {me.phone !== null && <p className="text-sm">{state}</p>}
      {me.phoneInProof !== null && <PhoneCode key={me.phoneInProof} phone={me.phoneInProof} />}
      {isOpen ? (
        <PhoneForm me={me} onClose={() => setOpen(false)} />
      ) : (
        <div className="mt-4 flex flex-wrap gap-2">
          {me.phone !== null && !me.phoneVerified && me.phoneInProof === null && <SendCode />}
          <Button variant="outline" onClick={() => setOpen(true)}>
            {me.phone === null ? t.give : t.open}
          </Button>
        </div>
      )}
    </>
  );
}
