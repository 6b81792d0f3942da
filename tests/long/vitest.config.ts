import { defineConfig } from 'vitest/config';

/** What takes longer than `npm test` may: `npm run test:long`, run before work is called done. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.long.ts'],
    environment: 'node',
    // Side by side, tests would take each other's time; the machine may be shared.
    fileParallelism: false,
  },
});
