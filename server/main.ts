#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Since version 22, Node can keep compiled code for the next start, which takes a third of its time.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}
const [{ createProgram }, { UserError }] = await Promise.all([
  import('./cli/program'),
  import('./platform/user-error'),
]);
await createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  });
