import { useInvalidateAuthStore } from '@refinedev/core';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { changeEmail, changePassword, changePhone } from '../../api/own-account';
import { meNow } from '../../api/session';
import { useCopy } from '../../copy/use-copy';
import { Facts } from '../../parts/facts';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { useMe } from '../../parts/signed-in';
import { ChangeDialog } from './change-dialog';
import { DeviceTable } from './device-table';
import { PhoneState } from './phone-state';

const SHORTEST_PASSWORD = 10;

type Dialog = 'password' | 'email' | 'phone';

/** One's own account: what one signs in with, and where one is signed in. */
export default function AccountPage() {
  const t = useCopy();
  const me = useMe();
  const [open, setOpen] = useState<Dialog | null>(null);
  const invalidate = useInvalidateAuthStore();
  const onDone = () => void meNow().then(() => invalidate());
  const change = (dialog: Dialog, label: string): ReactNode => (
    <Button size="small" onClick={() => setOpen(dialog)}>
      {label}
    </Button>
  );
  const state = me.emailVerified ? t('account.email.verified') : t('account.email.unverified');
  return (
    <>
      <PageHead title={t('account.title')} />
      <p className="quiet">{t('account.intro')}</p>
      <Facts
        facts={[
          [
            t('account.password'),
            <With action={change('password', t('account.password.open'))}>
              {t('account.password.body')}
            </With>,
          ],
          [
            t('account.email'),
            <With action={change('email', t('account.email.open'))}>
              {me.email} <span className="quiet">· {state}</span>
            </With>,
          ],
          [
            t('account.phone'),
            <With action={change('phone', t('account.phone.open'))}>
              <PhoneState me={me} onChanged={onDone} />
            </With>,
          ],
          [t('shell.security'), <Link to="/factors">{t('factors.open')}</Link>],
        ]}
      />
      <Section id="devices" title={t('account.devices')}>
        <DeviceTable />
      </Section>
      <OpenDialog open={open} onClose={() => setOpen(null)} onDone={onDone} />
    </>
  );
}

function With({ action, children }: { action: ReactNode; children: ReactNode }) {
  return (
    <>
      <div>{children}</div>
      <div style={{ marginBlockStart: 6 }}>{action}</div>
    </>
  );
}

function OpenDialog({ open, onClose, onDone }: DialogProps & { open: Dialog | null }) {
  if (open === 'password') return <PasswordDialog onClose={onClose} onDone={onDone} />;
  if (open === 'email') return <EmailDialog onClose={onClose} onDone={onDone} />;
  if (open === 'phone') return <PhoneDialog onClose={onClose} onDone={onDone} />;
  return null;
}

type DialogProps = { onClose: () => void; onDone: () => void };

function PasswordDialog(props: DialogProps) {
  const t = useCopy();
  return (
    <ChangeDialog
      {...props}
      title={t('account.password.open')}
      words={{
        label: t('account.password.next'),
        hint: t('account.password.hint'),
        done: t('account.password.done'),
        refused: t('account.password.weak'),
      }}
      rules={[{ required: true, min: SHORTEST_PASSWORD, message: t('account.password.short') }]}
      input={<Input.Password autoComplete="new-password" maxLength={200} />}
      send={changePassword}
    />
  );
}

function EmailDialog(props: DialogProps) {
  const t = useCopy();
  return (
    <ChangeDialog
      {...props}
      title={t('account.email.open')}
      words={{
        label: t('account.email.next'),
        hint: t('account.email.hint'),
        done: t('account.email.done'),
        refused: t('account.email.wrong'),
      }}
      rules={[{ required: true, type: 'email', message: t('account.email.wrong') }]}
      input={<Input type="email" autoComplete="email" />}
      send={changeEmail}
    />
  );
}

function PhoneDialog(props: DialogProps) {
  const t = useCopy();
  const me = useMe();
  return (
    <ChangeDialog
      {...props}
      title={t('account.phone.open')}
      initial={me.phoneInProof ?? me.phone ?? ''}
      words={{
        label: t('account.phone'),
        hint: t('account.phone.hint'),
        done: t('account.phone.done'),
        refused: t('account.phone.wrong'),
      }}
      rules={[]}
      input={<Input type="tel" autoComplete="tel" />}
      send={changePhone}
    />
  );
}
