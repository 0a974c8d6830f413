import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'admin',
    include: ['src/**/*.test.ts'],
    environment: 'node',
    env: { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' },
  },
});
