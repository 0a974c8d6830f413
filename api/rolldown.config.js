import { defineConfig } from 'rolldown';

export default defineConfig({
  input: {
    main: 'src/main.ts',
    prepare: 'src/prepare.ts',
    // These are started by their names, beside the program.
    evaluator: 'src/expressions/evaluator.ts',
    'evaluator-watch': 'src/expressions/evaluator-watch.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // Packages ask for them only where somebody has added them.
  external: ['class-validator', 'pg-native'],
  output: {
    dir: 'dist',
    cleanDir: true,
    sourcemap: true,
    // GraphQL and the ORM know classes by their names.
    keepNames: true,
  },
});
