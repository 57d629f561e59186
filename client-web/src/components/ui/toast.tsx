import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const VISIBLE_MS = 6000;

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says a short result without moving the focus: seen at the bottom, read out by screen readers. */
export function useToast(): (message: string) => void {
  return use(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly { id: number; text: string }[]>([]);
  const show = useCallback((text: string) => {
    const id = performance.now();
    setMessages((shown) => [...shown, { id, text }]);
    setTimeout(() => setMessages((shown) => shown.filter((m) => m.id !== id)), VISIBLE_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div
        aria-live="polite"
        // Clear of the menu that dashboards keep at the bottom of a narrow screen.
        className="pointer-events-none fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 lg:bottom-4"
      >
        {messages.map(({ id, text }) => (
          <p key={id} className="max-w-md rounded-control bg-ink px-4 py-3 text-sm text-ground">
            {text}
          </p>
        ))}
      </div>
    </ToastContext>
  );
}
