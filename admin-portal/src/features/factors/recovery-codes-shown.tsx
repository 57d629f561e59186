import { Button, Modal } from 'antd';
import { useState } from 'react';

import { useCopy } from '../../copy/use-copy';

type Props = { codes: readonly string[]; onClose: () => void };

/** The one time the codes are seen. */
export function RecoveryCodesShown({ codes, onClose }: Props) {
  const t = useCopy();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setSaid(t('factors.codes.copied'));
    } catch {
      // Some browsers let no page write to the clipboard.
      setSaid(t('factors.codes.byHand'));
    }
  };
  return (
    <Modal
      open
      closable={false}
      title={t('factors.codes.shownTitle')}
      onCancel={onClose}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {t('factors.codes.copy')}
        </Button>,
        <Button key="kept" type="primary" onClick={onClose}>
          {t('factors.codes.kept')}
        </Button>,
      ]}
    >
      <p>{t('factors.codes.shownBody')}</p>
      <ul style={{ columns: 2, listStyle: 'none', padding: 0 }}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </Modal>
  );
}
