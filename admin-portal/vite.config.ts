import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Code every page needs, in chunks that change less often than ours and so stay cached. */
const SHARED_CHUNKS = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
  { name: 'refine', test: /node_modules[\\/](@refinedev[\\/]core|@tanstack)[\\/]/ },
];

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  // The server writes a nonce of its own over this word in each answer.
  html: { cspNonce: 'RP_NONCE' },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    // Fonts as files, never data: addresses, so the page needs no wider content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: SHARED_CHUNKS } },
      // Refine's Markdown field, which nothing here uses, would otherwise stay for its side effects.
      treeshake: { moduleSideEffects: [{ test: /react-markdown/, sideEffects: false }] },
    },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
});
