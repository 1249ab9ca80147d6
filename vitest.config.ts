// Four projects: unit (rules, commands, routes in-process), e2e (journeys in real browsers, each with a server of its own), and two that
// take longer than `npm test` may: long (the whole sample and what else needs minutes) and axe (every page as every role).
import { defineConfig } from 'vitest/config';

const globalSetup = ['tests/support/database.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'src/**/*.test.tsx',
            'scripts/**/*.test.ts',
            'sample/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['tests/e2e/**', 'tests/axe/**', 'tests/long/**'],
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup,
          testTimeout: 480_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          fileParallelism: false,
          globalSetup,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'axe',
          include: ['tests/axe/**/*.test.ts'],
          fileParallelism: false,
          globalSetup,
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
