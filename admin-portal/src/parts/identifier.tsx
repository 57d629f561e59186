import { Typography } from 'antd';

import { useCopy } from '../copy/use-copy';

/** A machine's name for something, to be copied whole. */
export function Identifier({ value }: { value: string }) {
  const t = useCopy();
  return (
    <Typography.Text
      copyable={{ tooltips: [t('common.copy'), t('common.copied')] }}
      style={{ overflowWrap: 'anywhere' }}
    >
      {value}
    </Typography.Text>
  );
}
