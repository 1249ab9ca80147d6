// Starts the browser application.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/parts.css';
import './styles/forms.css';
import './styles/narrow.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showDisplay } from './display.ts';
import { router } from './router.tsx';
import { currentLanguage } from './texts/language.ts';

showDisplay();
document.documentElement.lang = currentLanguage();
const queries = new QueryClient({
  defaultOptions: {
    // Asked even where the machine believes itself offline: the server may stand on this very laptop.
    queries: { retry: 1, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
