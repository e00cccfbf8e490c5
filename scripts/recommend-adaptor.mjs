import { resolve } from 'node:path';
import { build } from 'vite';
import { ensureInstalled } from './set-up.mjs';

// `npm run recommend:adaptor`: the recommender as one file for Node; the last line that it prints is that file's path.
ensureInstalled();
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: 'dist/recommend',
    ssr: 'bench/recommend-adaptor.ts',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'adaptor.mjs' } },
  },
});
console.log(resolve('dist/recommend/adaptor.mjs'));
