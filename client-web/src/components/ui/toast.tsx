import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const VISIBLE_MS = 6000;

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says a short result without moving the focus, the last one in place of those before: seen, and read out. */
export function useToast(): (message: string) => void {
  return use(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<{ id: number; text: string } | null>(null);
  const show = useCallback((text: string) => {
    const id = performance.now();
    setMessage({ id, text });
    setTimeout(() => setMessage((shown) => (shown?.id === id ? null : shown)), VISIBLE_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div
        aria-live="polite"
        // Clear of the menu that dashboards keep at the bottom of a narrow screen.
        className="pointer-events-none fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-50 flex justify-center lg:bottom-4"
      >
        {message !== null && (
          <p
            key={message.id}
            className="max-w-md rounded-control bg-ink px-4 py-3 text-sm text-ground"
          >
            {message.text}
          </p>
        )}
      </div>
    </ToastContext>
  );
}
