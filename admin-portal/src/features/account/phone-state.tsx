import { App, Alert, Button, Form, Input } from 'antd';

import { provePhone, sendPhoneCode } from '../../api/own-account';
import type { Me } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useAct } from '../../parts/use-act';

type Props = { me: Me; onChanged: () => void };

/** The number, whether it is proven, and the code that proves it. */
export function PhoneState({ me, onChanged }: Props) {
  const t = useCopy();
  const state = me.phoneVerified ? t('account.email.verified') : t('account.phone.unverified');
  const isWaiting = me.phoneInProof !== null || (me.phone !== null && !me.phoneVerified);
  return (
    <>
      {me.phone ?? t('account.phone.none')}{' '}
      {me.phone !== null && <span className="quiet">· {state}</span>}
      {isWaiting && <Proof phone={me.phoneInProof} onChanged={onChanged} />}
    </>
  );
}

/** @param phone that waits for its code; null where none was sent, or long ago. */
function Proof({ phone, onChanged }: { phone: string | null; onChanged: () => void }) {
  const t = useCopy();
  const { isSending, failure, act } = useAct();
  const { message } = App.useApp();
  const again = () =>
    act(async () => {
      const isOnItsWay = await sendPhoneCode();
      void message.info(isOnItsWay ? t('account.code.sent') : t('account.code.noLine'));
      onChanged();
    });
  return (
    <>
      {failure !== null && <Alert role="alert" type="error" showIcon message={failure} />}
      {phone !== null && (
        <>
          <div className="quiet">{t('account.code.waiting', { phone })}</div>
          <CodeForm {...{ act, isSending, onChanged }} />
        </>
      )}
      <Button
        size="small"
        style={{ marginBlockStart: 6 }}
        loading={isSending}
        onClick={() => void again()}
      >
        {phone === null ? t('account.code.send') : t('account.code.again')}
      </Button>
    </>
  );
}

type CodeProps = Pick<ReturnType<typeof useAct>, 'act' | 'isSending'> & { onChanged: () => void };

function CodeForm({ act, isSending, onChanged }: CodeProps) {
  const t = useCopy();
  const { message } = App.useApp();
  const prove = (code: string) =>
    act(async () => {
      await provePhone(code.trim());
      void message.success(t('account.code.done'));
      onChanged();
    });
  return (
    <Form<{ code: string }>
      layout="inline"
      requiredMark={false}
      style={{ marginBlockStart: 6 }}
      onFinish={({ code }) => void prove(code)}
    >
      <Form.Item
        name="code"
        label={t('account.code')}
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('account.code.missing') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <Button htmlType="submit" loading={isSending}>
        {t('account.code.submit')}
      </Button>
    </Form>
  );
}
