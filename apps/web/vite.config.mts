import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run build` writes the page to dist/web, where the API serves it; `vite apps/web` proxies to a running API. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Served from this machine or this building: one larger file beats many small ones.
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': process.env['CROSSWALK_API'] ?? 'http://127.0.0.1:3000' } },
})
