import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { currentLanguage } from '@/copy/language';
import { wordsOf } from '@/copy/use-copy';

type Crash = 'none' | 'bug' | 'notLoaded';

/** A page's code that did not arrive; every browser says so in a TypeError of its own words about a module. */
function isNotLoaded(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('module');
}

/** The last net: a bug or a lost line shows a calm page with a way on, never a blank one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crash: Crash }> {
  override state: { crash: Crash } = { crash: 'none' };

  static getDerivedStateFromError(error: unknown): { crash: Crash } {
    return { crash: isNotLoaded(error) ? 'notLoaded' : 'bug' };
  }

  override render() {
    const { crash } = this.state;
    if (crash === 'none') return this.props.children;
    const t = wordsOf(commonCopy, currentLanguage()).crash;
    const isBug = crash === 'bug';
    return (
      <main className="page-narrow py-24 text-center">
        <h1 className="text-2xl">{isBug ? t.title : t.notLoaded.title}</h1>
        <p className="mt-3 text-ink-2">{isBug ? t.body : t.notLoaded.body}</p>
        <Button className="mt-6" onClick={() => window.location.reload()}>
          {t.action}
        </Button>
      </main>
    );
  }
}
