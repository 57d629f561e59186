import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { vi } from 'vitest';
import { newQueryClient } from '@/api/query-client';
import { ToastProvider } from '@/components/ui/toast';
import PracticeRoutes from '../practice-routes';

// Whole pages are driven here; a busy machine needs longer than the defaults to draw them.
configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p data-testid="elsewhere">{pathname + search}</p>;
}

/** The psychologist's area at a path, as the application mounts it. */
export function renderPractice(path: string) {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <ToastProvider>
          <Routes>
            <Route path="praktik/*" element={<PracticeRoutes />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </ToastProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return user;
}
