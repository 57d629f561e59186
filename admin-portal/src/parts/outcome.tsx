import { FileSearchOutlined, LockOutlined } from '@ant-design/icons';
import { Result } from 'antd';
import { type ReactNode, useEffect } from 'react';

const ICONS = { absent: <FileSearchOutlined aria-hidden />, closed: <LockOutlined aria-hidden /> };

type Props = { kind: keyof typeof ICONS; title: string; hint?: string; wayOut?: ReactNode };

/** A page that has nothing to show, and says why. */
export function Outcome({ kind, title, hint, wayOut }: Props) {
  useEffect(() => {
    document.title = `${title} · RuangPulih`;
  }, [title]);

  return (
    <Result
      className="outcome"
      icon={ICONS[kind]}
      title={<h1>{title}</h1>}
      subTitle={hint}
      extra={wayOut}
    />
  );
}
