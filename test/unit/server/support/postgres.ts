import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from '../../../support/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of a PostgreSQL cluster of these tests' own; empty where there is none. */
    postgres: string;
  }
}

/** Starts a PostgreSQL of the tests' own, where its programs are installed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPostgres();
  if (!programs) {
    const loud =
      'No PostgreSQL on this machine: the server’s tests run on PGlite ALONE. Install "postgresql".';
    if (process.env.PASSBACK_ALL_TESTS) throw new Error(loud);
    console.warn(`\n!!! ${loud}\n`);
    project.provide('postgres', '');
    return async () => {};
  }
  const { url, stop } = await startPostgres(programs);
  project.provide('postgres', url);
  return stop;
}
