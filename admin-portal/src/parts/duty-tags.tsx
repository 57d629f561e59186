import { Space, Tag } from 'antd';

import type { Duty } from '../api/types';
import { useCopy } from '../copy/use-copy';

/** What an admin is there for; said plainly when it is nothing. */
export function DutyTags({ duties }: { duties: readonly Duty[] }) {
  const t = useCopy();
  if (duties.length === 0) return <span className="quiet">{t('duty.none')}</span>;
  return (
    <Space wrap size={4}>
      {duties.map((duty) => (
        <Tag key={duty} style={{ margin: 0 }}>
          {t(`duty.name.${duty}`)}
        </Tag>
      ))}
    </Space>
  );
}
