import { DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';

import { download, type FilePath } from '../../api/download';
import { ApiError } from '../../api/problem';
import { useCopy } from '../../copy/use-copy';

export type ExportItem = {
  key: string;
  name: string;
  path: FilePath;
  query: Readonly<Record<string, string>>;
};

/** The figures on screen, and more, as files to keep. */
export function ExportMenu({ items }: { items: readonly ExportItem[] }) {
  const t = useCopy();
  const { notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);

  const keep = async (key: string) => {
    const item = items.find((each) => each.key === key);
    if (!item) return;
    setBusy(true);
    try {
      await download(item.path, item.query);
    } catch (error) {
      const description = error instanceof ApiError ? error.message : t('problem.unexplained');
      notification.warning({ duration: 0, message: t('report.exportFailed'), description });
    }
    setBusy(false);
  };

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map(({ key, name }) => ({ key, label: name })),
        onClick: ({ key }) => void keep(key),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isBusy}>
        {t('report.export')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
