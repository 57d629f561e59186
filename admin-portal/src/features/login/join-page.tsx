import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useState } from 'react';

import { acceptInvitation, readInvitation } from '../../api/invitations';
import { ApiError } from '../../api/problem';
import type { Acceptance, OpenInvitation } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Loading } from '../../parts/loading';
import { Sheet } from './sheet';

type Found = OpenInvitation | 'reading' | 'invalid';

/** Where the mailed invitation leads. */
export default function JoinPage() {
  const t = useCopy();
  const [token] = useState(() => window.location.hash.slice(1));
  const [found, setFound] = useState<Found>('reading');
  useEffect(() => {
    readInvitation(token).then(setFound, () => setFound('invalid'));
  }, [token]);
  return (
    <Sheet title={t('join.title')} problem={found === 'invalid' ? t('join.invalid') : null}>
      {found === 'reading' && <Loading />}
      {typeof found === 'object' && <JoinForm token={token} invitation={found} />}
    </Sheet>
  );
}

type Typed = Pick<Acceptance, 'name' | 'password' | 'acceptTerms'>;

function JoinForm({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const t = useCopy();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const required = [{ required: true, message: t('login.required') }];
  const join = async (typed: Typed) => {
    setSending(true);
    try {
      await acceptInvitation({ token, ...typed });
      // The token must not stay in the address.
      window.location.replace('/admin/');
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : t('join.failed'));
      setSending(false);
    }
  };
  const named = invitation.duties.map((duty) => t(`duty.name.${duty}`)).join(', ');
  return (
    <>
      <p className="quiet">{t('join.hint', { email: invitation.email })}</p>
      {named !== '' && <p>{t('join.duties', { duties: named })}</p>}
      {failure !== null && (
        <Alert
          role="alert"
          type="error"
          showIcon
          message={failure}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={(typed) => void join(typed)}
      >
        <Form.Item name="name" label={t('join.name')} rules={required}>
          <Input autoComplete="name" maxLength={120} autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('join.password')}
          extra={t('join.passwordHint')}
          rules={[{ required: true, min: 10, message: t('join.passwordHint') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="acceptTerms" valuePropName="checked" rules={required}>
          <Checkbox>{t('join.accept')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isSending}>
          {t('join.submit')}
        </Button>
      </Form>
    </>
  );
}
