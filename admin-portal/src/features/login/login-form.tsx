import { useGetIdentity, useLogin } from '@refinedev/core';
import { Alert, Button, Form, Input } from 'antd';

import type { LoginForm as Credentials, Me } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

export function LoginForm({ title }: { title: string }) {
  const t = useCopy();
  const { mutate: logIn, data, isPending } = useLogin<Credentials>();
  const required = [{ required: true, message: t('login.required') }];

  return (
    <div className="login-card">
      <h1>{title}</h1>
      <p className="quiet">{t('login.hint')}</p>
      <WhoIsHere />
      {data?.error && (
        <Alert
          role="alert"
          type="error"
          showIcon
          message={data.error.message}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={logIn} size="large">
        <Form.Item name="email" label={t('login.email')} rules={required}>
          <Input type="email" autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('login.password')} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('login.submit')}
        </Button>
        <p style={{ marginBlock: '16px 0' }}>
          <a href="/lupa-sandi">{t('login.forgot')}</a>
        </p>
      </Form>
    </div>
  );
}

/** Somebody signed in elsewhere on the site learns why the door stays shut. */
function WhoIsHere() {
  const t = useCopy();
  const { data: me, error } = useGetIdentity<Me | null>();
  const notice = me ? t('login.signedInAs', { name: me.name }) : error?.message;
  if (!notice) return null;
  return <Alert type="warning" showIcon message={notice} style={{ marginBlockEnd: 16 }} />;
}
