import { useRef, useState, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';

export interface DialogState {
  isOpen: boolean;
  open: (event: MouseEvent<HTMLElement>) => void;
  /** Gives the focus back to what opened the dialog, or hands it on when that is gone. */
  close: (handOn?: () => void) => void;
}

/**
 * A dialog opened by a button outside it. Radix returns the focus only to a trigger of its own, so the one who
 * opened it is remembered here.
 */
export function useDialog(): DialogState {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  return {
    isOpen,
    open: (event) => {
      opener.current = event.currentTarget;
      setOpen(true);
    },
    close: (handOn) => {
      // The dialog holds the focus until it is gone, and Radix lets go of it in a timer of its own.
      flushSync(() => setOpen(false));
      setTimeout(() => (handOn ?? (() => opener.current?.focus()))());
    },
  };
}
