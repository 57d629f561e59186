import { App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';

import { checkCredential } from '../../api/credential-documents';
import { ApiError } from '../../api/problem';
import type { Application, Credential, NewCredentialCheck } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { useMe } from '../../parts/signed-in';

const POINTS = ['numberMatches', 'nameMatches', 'isCurrent', 'issuerKnown'] as const;

type Props = {
  application: Application;
  credential: Credential;
  onChanged: () => Promise<void>;
};

/** What to compare for one credential, and what was found, by whom and when. */
export function Checklist({ application, credential, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const { isSending, send } = useCheck(application, credential, onChanged);
  const { check, document } = credential;
  const isOpen =
    permissions.includes('admin:applications:decide') &&
    document?.standing === 'kept' &&
    ['submitted', 'approved'].includes(application.status);
  const name = application.profile.name;
  return (
    <Form<NewCredentialCheck>
      layout="vertical"
      requiredMark={false}
      disabled={!isOpen}
      initialValues={check ?? { evidence: '' }}
      onFinish={(found) => void send(found)}
    >
      <h3 className="small-title">{t('check.title')}</h3>
      {POINTS.map((point) => (
        <Form.Item key={point} name={point} valuePropName="checked" noStyle>
          <Checkbox className="check-point">{t(`check.${point}`, { name })}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item
        name="evidence"
        label={t('check.evidence')}
        extra={t('check.evidenceHint')}
        rules={[{ required: true, whitespace: true, message: t('check.evidenceMissing') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      {isOpen && (
        <Button htmlType="submit" loading={isSending}>
          {t('check.save')}
        </Button>
      )}
      {check !== null && (
        <p className="quiet">
          {t('check.last', { name: check.checkedBy })}, <Instant at={check.checkedAt} />
        </p>
      )}
    </Form>
  );
}

function useCheck(
  { id: applicationId }: Application,
  { id: credentialId, version, type }: Credential,
  onChanged: () => Promise<void>,
) {
  const t = useCopy();
  const { message, notification } = App.useApp();
  const [isSending, setSending] = useState(false);
  const send = async (found: NewCredentialCheck) => {
    setSending(true);
    try {
      await checkCredential({ applicationId, credentialId }, version, wholeOf(found));
      void message.success(t('check.saved', { type: t(`credential.${type}`) }));
      await onChanged();
    } catch (error) {
      notification.warning({
        duration: 0,
        message: t('check.failed'),
        description: whyOf(error),
      });
      if (error instanceof ApiError && error.statusCode === 412) await onChanged();
    } finally {
      setSending(false);
    }
  };
  const whyOf = (error: unknown) => {
    if (!(error instanceof ApiError)) return t('problem.unexplained');
    return error.code === 'validation_failed' ? t('check.expired') : error.message;
  };
  return { isSending, send };
}

/** A point nobody has touched is not known to hold. */
function wholeOf(found: Partial<NewCredentialCheck>): NewCredentialCheck {
  return {
    numberMatches: found.numberMatches === true,
    nameMatches: found.nameMatches === true,
    isCurrent: found.isCurrent === true,
    issuerKnown: found.issuerKnown === true,
    evidence: found.evidence?.trim() ?? '',
  };
}
