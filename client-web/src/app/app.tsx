import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { newQueryClient } from '@/api/query-client';
import { ToastProvider } from '@/components/ui/toast';
import { StepUpHost } from '@/factors/step-up-host';
import { ErrorBoundary } from './error-boundary';
import { AppRoutes } from './routes';

export function App() {
  const [queryClient] = useState(newQueryClient);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        {/* Without transitions a choice kept in the address shows at once, and a slow page shows its skeleton. */}
        <BrowserRouter useTransitions={false}>
          <ToastProvider>
            <AppRoutes />
            <StepUpHost />
          </ToastProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
