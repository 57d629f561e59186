import { Form, Input, Modal } from 'antd';

import type { ReviewVerdict } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

type Props = {
  verdict: ReviewVerdict;
  /** Whom the review is about. */
  name: string;
  isSending: boolean;
  onCancel: () => void;
  onDecide: (reason: string) => void;
};

/** What a decision leads to, and why it is made. */
export function ModerationDialog({ verdict, name, isSending, onCancel, onDecide }: Props) {
  const t = useCopy();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={t(`moderate.${verdict}.title`)}
      okText={t(`moderate.${verdict}`)}
      okButtonProps={{ danger: verdict === 'hide' }}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>{t(`moderate.${verdict}.effect`, { name })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onDecide(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t('moderate.reason')}
          extra={t('moderate.reasonHint')}
          rules={[
            {
              required: true,
              whitespace: true,
              transform: (words?: string) => words?.trim(),
              min: 3,
              message: t('moderate.reasonMissing'),
            },
          ]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
