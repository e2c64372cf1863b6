#!/usr/bin/env node
import { makeProgram } from './cli/program';
import { UserError } from './platform/user-error';

makeProgram()
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  });
