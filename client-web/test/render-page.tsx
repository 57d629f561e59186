import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { newQueryClient } from '@/api/query-client';
import { ToastProvider } from '@/components/ui/toast';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** Puts a page at an address, with everything around it that the application gives it. */
export function renderPage(page: ReactNode, address = '/') {
  const client = newQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <ToastProvider>
          {page}
          <Address />
        </ToastProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
