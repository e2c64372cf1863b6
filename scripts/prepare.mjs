import { existsSync } from 'node:fs';

// Types for the extension, from wxt. A production install has no wxt and needs none.
if (existsSync(new URL('../node_modules/wxt', import.meta.url))) {
  const { prepare } = await import('wxt');
  await prepare({});
}
