import { join } from 'node:path';
import { build } from 'wxt';

const root = join(import.meta.dirname, '../..');

// Builds the extension again with an empty React panel, in its own process so that the build's output stays
// out of the figures.
await build({
  root,
  outDir: '.output/bench',
  hooks: {
    'entrypoints:found': (_, infos) => {
      infos.push({
        name: 'empty',
        inputPath: join(root, 'test/bench/empty/index.html'),
        type: 'unlisted-page',
      });
    },
  },
});
