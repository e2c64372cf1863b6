/** How the CLI was started, for hints that can be copied. */
export const programName =
  process.env.npm_lifecycle_event === 'endpoint' ? 'npm run endpoint --' : 'passback';
