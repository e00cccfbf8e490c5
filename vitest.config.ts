import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{src,site,scripts,tests/unit}/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/{e2e,generators}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
