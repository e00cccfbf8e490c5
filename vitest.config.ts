import { defineConfig } from 'vitest/config';

const pure = ['src/{domain,draft,recommend,search}/**/*.test.ts', 'tests/unit/**/*.test.ts'];
/** Mocks the clock. */
const apart = ['src/draft/take-along.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // What mocks nothing and has no database needs no process for each file, which costs more than its tests.
      { test: { name: 'pure', include: pure, exclude: apart, testTimeout: 60_000, isolate: false, maxWorkers: 2 } },
      {
        test: {
          name: 'unit',
          include: ['{src,site,scripts,tests/unit}/**/*.test.{ts,tsx}'],
          exclude: ['src/{domain,draft,recommend,search}/**/!(take-along).test.ts', 'tests/unit/**'],
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{e2e,generators}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
