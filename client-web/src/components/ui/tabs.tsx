import { Tabs as Radix } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';

interface Tab {
  value: string;
  label: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onValueChange: (value: string) => void;
  /** The open tab's content. */
  children: ReactNode;
}

export function Tabs({ label, tabs, value, onValueChange, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // On a phone the open tab may lie beyond the edge.
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>('[data-state=active]');
    if (list.current && open) list.current.scrollLeft = open.offsetLeft - list.current.offsetLeft;
  }, [value]);
  return (
    <Radix.Root value={value} onValueChange={onValueChange}>
      <Radix.List
        ref={list}
        aria-label={label}
        className="flex gap-4 overflow-x-auto border-b border-line sm:gap-6"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-12 border-b-2 border-transparent px-1 font-semibold whitespace-nowrap -outline-offset-2 text-ink-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      <Radix.Content value={value} className="mt-6" tabIndex={-1}>
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}
