import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'lever-sandbox', include: ['test/**/*.test.ts'] },
});
