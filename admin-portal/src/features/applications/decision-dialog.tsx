import { Form, Input, Modal } from 'antd';

import type { Application, Decision } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

type Props = {
  application: Application;
  decision: Decision;
  isSending: boolean;
  onCancel: () => void;
  onDecide: (reason: string) => void;
};

/** What a decision leads to and, unless it is a yes, the reason the psychologist will read. */
export function DecisionDialog({ application, decision, isSending, onCancel, onDecide }: Props) {
  const t = useCopy();
  const [form] = Form.useForm<{ reason: string }>();
  const words = { name: application.psychologistName, count: application.credentials.length };
  return (
    <Modal
      open
      title={t(`decision.${decision}.title`, words)}
      okText={t(`decision.${decision}`)}
      okButtonProps={{ danger: decision === 'reject' }}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>{t(`decision.${decision}.effect`, words)}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onDecide(decision === 'approve' ? '' : reason.trim())}
      >
        {decision !== 'approve' && (
          <Form.Item
            name="reason"
            label={t('decision.reason')}
            extra={t('decision.reasonHint')}
            rules={[{ required: true, whitespace: true, message: t('decision.reasonMissing') }]}
          >
            <Input.TextArea autoFocus rows={4} maxLength={1000} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
