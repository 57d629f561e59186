import { Form, Input, InputNumber, Modal } from 'antd';

import type { PayoutTold } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { dayOf } from '../../format/day';

type Props = {
  title: string;
  effect: string;
  okText: string;
  approvedAt: string | null;
  isSending: boolean;
  onCancel: () => void;
  onPaid: (told: PayoutTold) => void;
};

const BANK_ZONE = 'Asia/Jakarta';

/** What the bank says of a transfer: its reference, its day, its price. */
export function MarkPaidDialog(props: Props) {
  const { title, effect, okText, approvedAt, isSending, onCancel, onPaid } = props;
  const t = useCopy();
  const [form] = Form.useForm<PayoutTold>();
  const today = dayOf(new Date().toISOString(), BANK_ZONE);
  const earliest = approvedAt === null ? today : dayOf(approvedAt, BANK_ZONE);
  const paidOn = earliest > today ? earliest : today;
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>{effect}</p>
      <Form<PayoutTold>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ bankReference: '', paidOn, transferCost: 0 }}
        onFinish={(told) => onPaid({ ...told, bankReference: told.bankReference.trim() })}
      >
        <Form.Item
          name="bankReference"
          label={t('payout.reference')}
          rules={[{ required: true, whitespace: true, message: t('payout.referenceMissing') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="paidOn"
          label={t('payout.paidOn')}
          extra={t('payout.dayHint')}
          rules={[{ required: true, message: t('payout.dayMissing') }]}
        >
          <Input type="date" min={earliest} max={paidOn} />
        </Form.Item>
        <Form.Item name="transferCost" label={t('payout.cost')} extra={t('payout.costHint')}>
          <InputNumber<number> min={0} max={1_000_000} precision={0} prefix="Rp" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
