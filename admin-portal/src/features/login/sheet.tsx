import { Alert, Button } from 'antd';
import { useEffect, type ReactNode } from 'react';

import { useCopy } from '../../copy/use-copy';
import { Brand } from '../../parts/brand';
import { LanguageSwitch } from '../../parts/language-switch';

/** The frame of a page for somebody who is not signed in. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · RuangPulih`;
  }, [title]);
  return (
    <main className="login">
      <div className="login-top">
        <Brand />
        <LanguageSwitch />
      </div>
      {children}
    </main>
  );
}

interface SheetProps {
  title: string;
  problem?: string | null;
  children?: ReactNode;
}

/** What a link in a mail leads to. */
export function Sheet({ title, problem = null, children }: SheetProps) {
  return (
    <Entrance title={title}>
      <div className="login-card">
        <h1>{title}</h1>
        {problem !== null && (
          <Alert
            role="alert"
            type="warning"
            showIcon
            message={problem}
            style={{ marginBlockEnd: 16 }}
          />
        )}
        {children}
      </div>
    </Entrance>
  );
}

/** It has happened; the way on is the log-in. */
export function Done({ words }: { words: string }) {
  const t = useCopy();
  return (
    <>
      <Alert role="status" type="success" showIcon message={words} />
      <Button type="primary" size="large" block href="/admin/" style={{ marginBlockStart: 16 }}>
        {t('letter.go')}
      </Button>
    </>
  );
}
