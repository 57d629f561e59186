import { X } from 'lucide-react';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

const NoticeContext = createContext<(text: string) => void>(() => undefined);

/** Says something that must not vanish by itself, such as a booking that changed under the reader's hand. */
export function useNotice(): (text: string) => void {
  return use(NoticeContext);
}

/** Holds one notice above the page until it is dismissed or the reader goes elsewhere. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const t = useCopy(practiceCopy).decide;
  const [text, setText] = useState<string | null>(null);
  const { pathname } = useLocation();
  useEffect(() => setText(null), [pathname]);
  return (
    <NoticeContext value={setText}>
      <div role="status" className="sticky top-2 z-30">
        {text !== null && (
          <Alert tone="attention" className="mb-6 shadow-act">
            <div className="flex items-start justify-between gap-2">
              <p>{text}</p>
              <Button
                variant="quiet"
                size="icon"
                className="-my-2 -mr-2"
                aria-label={t.dismiss}
                onClick={() => {
                  setText(null);
                  document.getElementById('main')?.focus();
                }}
              >
                <X aria-hidden className="size-5" />
              </Button>
            </div>
          </Alert>
        )}
      </div>
      {children}
    </NoticeContext>
  );
}
