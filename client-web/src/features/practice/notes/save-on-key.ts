import type { KeyboardEvent } from 'react';

/** Ctrl+S (⌘S) saves at once, as hands expect. */
export function saveOnKey(save: () => Promise<boolean>) {
  return (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
}
