import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

/** A few facts in a narrow column, name beside value. */
export function PlainFacts({ facts }: { facts: ReadonlyArray<readonly [string, ReactNode]> }) {
  return (
    <Descriptions
      size="small"
      column={1}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
