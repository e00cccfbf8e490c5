import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  // Vite asks the environment, not the mode, which JSX to emit; inside vitest it says "test".
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    mode: 'production',
    // Inside vitest NODE_ENV is "test", which would give React's development build: no minified #418, other timings.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('./client/main.tsx', import.meta.url)),
        output: { format: 'iife' },
        transform: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
      },
    },
  }).finally(() => {
    process.env.NODE_ENV = environment;
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const entry = output.output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
    if (entry?.type === 'chunk') return entry.code;
  }
  throw new Error('Vite built no client for the stand-in site');
}

/** The page's own script: React and the components. Built once per process, when first asked for. */
export function getClientBundle(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}
