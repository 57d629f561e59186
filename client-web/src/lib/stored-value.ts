import { useSyncExternalStore } from 'react';

export interface StoredValue<T> {
  get(): T;
  set(value: T): void;
  use(): T;
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // Storage is refused in some private windows; the value then lives for this page only.
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // See read().
  }
}

const keepers: (() => void)[] = [];

/** Writes every choice down again, after the storage was emptied under it. */
export function keepDeviceChoices(): void {
  keepers.forEach((keep) => keep());
}

/** A choice of this device, kept in localStorage and shared by every component that shows it. */
export function storedValue<T extends string | null>(
  key: string,
  parse: (stored: string | null) => T,
): StoredValue<T> {
  let current = parse(read(key));
  const listeners = new Set<() => void>();
  const get = () => current;
  keepers.push(() => write(key, current));
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set(value) {
      current = value;
      write(key, value);
      listeners.forEach((listener) => listener());
    },
    use: () => useSyncExternalStore(subscribe, get, get),
  };
}
