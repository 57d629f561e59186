import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

/** What is known about one thing, name beside value; name above value on a phone. */
export function Facts({ facts }: { facts: ReadonlyArray<readonly [string, ReactNode]> }) {
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, sm: 1, md: 2, lg: 1, xl: 2 }}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
