import { defineConfig } from 'vite';

// One bundle: our packages inside, everything from npm outside.
export default defineConfig({
  build: { ssr: 'src/main.ts', target: 'node20', sourcemap: true, emptyOutDir: true },
  ssr: { target: 'node', noExternal: [/^@mingcha\//] },
});
