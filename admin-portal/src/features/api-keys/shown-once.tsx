import { Alert, Button, Modal } from 'antd';

import { useCopy } from '../../copy/use-copy';
import { Identifier } from '../../parts/identifier';

/** The one time a key is seen; a click beside it does not lose it. */
export function ShownOnce({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useCopy();
  return (
    <Modal
      open
      title={t('apiKey.onceTitle')}
      maskClosable={false}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('apiKey.onceDone')}
        </Button>
      }
    >
      <Alert
        type="warning"
        showIcon
        message={t('apiKey.onceBody')}
        style={{ marginBlockEnd: 16 }}
      />
      <Identifier value={token} />
    </Modal>
  );
}
