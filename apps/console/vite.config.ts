import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.MINGCHA_API ?? 'http://127.0.0.1:4000';

const proxy = Object.fromEntries(
  ['/graphql', '/files', '/imports', '/live', '^/bulletins/.+/file', '/panel-papers'].map((path) => [
    path,
    { target: api, changeOrigin: true },
  ]),
);

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
  build: {
    outDir: 'dist',
    // Offices still run 360 and 奇安信 browsers on Chromium 87 (anchors.md 2.1).
    target: 'chrome87',
    // The content-security-policy allows no data: script and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
