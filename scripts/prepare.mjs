import { existsSync } from 'node:fs';

// Generates the extension's types with wxt. A production install doesn't have wxt or need them.
if (existsSync(new URL('../node_modules/wxt', import.meta.url))) {
  const { prepare } = await import('wxt');
  await prepare({});
}
