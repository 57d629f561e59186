import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { currentLanguage } from '@/copy/language';
import { wordsOf } from '@/copy/use-copy';

/** The last net: a bug shows a calm page with a way on, never a blank one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    const t = wordsOf(commonCopy, currentLanguage()).crash;
    return (
      <main className="page-narrow py-24 text-center">
        <h1 className="text-2xl">{t.title}</h1>
        <p className="mt-3 text-ink-2">{t.body}</p>
        <Button className="mt-6" onClick={() => window.location.reload()}>
          {t.action}
        </Button>
      </main>
    );
  }
}
