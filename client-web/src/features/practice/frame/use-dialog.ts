import { useState } from 'react';
import { flushSync } from 'react-dom';

export interface DialogState {
  isOpen: boolean;
  open: () => void;
  /** Gives the focus back to what opened the dialog, or hands it on when that will be gone. */
  close: (handOn?: () => void) => void;
}

/** Whether a dialog is open. */
export function useDialog(): DialogState {
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    open: () => setOpen(true),
    close: (handOn) => {
      // The dialog holds the focus until it is gone.
      flushSync(() => setOpen(false));
      handOn?.();
    },
  };
}
