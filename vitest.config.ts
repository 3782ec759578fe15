/** Two sets of tests: the quick ones of every day, and the faults (killed servers, bad input), which take their time. */
import { defineConfig } from 'vitest/config'
import { wordsInTwo } from './src/words/inTwo.server.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [wordsInTwo()],
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/faults/**'] },
      },
      {
        plugins: [wordsInTwo()],
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 300_000 },
      },
    ],
  },
})
