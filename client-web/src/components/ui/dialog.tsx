import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { Button } from './button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons at the end, the chosen act first. */
  actions?: ReactNode;
}

/**
 * Takes the focus while open and gives it back to where it came from: Radix by itself knows only a trigger of its
 * own. A focus that has been handed on since stays where it is; one whose place is gone starts the page anew.
 */
export function Dialog({ open, onOpenChange, title, description, children, actions }: DialogProps) {
  const t = useCopy(commonCopy);
  const opener = useRef<Element | null>(null);
  const giveBack = () => {
    if (document.activeElement !== document.body) return;
    const isThere = opener.current?.isConnected ?? false;
    const target = isThere ? opener.current : document.getElementById('main');
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        {/* Radix's own overlay would write a style element, which the content policy refuses. */}
        <div aria-hidden className="fixed inset-0 z-40 bg-[rgb(18_25_23/0.55)]" />
        <Radix.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack();
          }}
          className="fixed inset-x-4 bottom-4 z-50 mx-auto max-h-[calc(100dvh-2rem)] max-w-lg overflow-y-auto rounded-card border border-line bg-paper p-5 sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:p-6"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="pt-1.5 text-lg">{title}</Radix.Title>
            <Radix.Close asChild>
              <Button variant="quiet" size="icon" aria-label={t.close} className="-mt-1 -mr-2">
                <X aria-hidden className="size-5" />
              </Button>
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>
          )}
          {children}
          {actions !== undefined && (
            <div className="mt-6 flex flex-col gap-2 sm:flex-row-reverse sm:justify-start">
              {actions}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
