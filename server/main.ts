#!/usr/bin/env node
import { createProgram } from './cli/program';
import { UserError } from './platform/user-error';

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  });
