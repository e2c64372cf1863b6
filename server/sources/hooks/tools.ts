import { ghost } from './ghost';
import { hubspot } from './hubspot';
import { mautic } from './mautic';
import type { Tool } from './tool';

/** The tools whose own messages and signatures are known, in the order in which the console lists them. */
export const tools: readonly Tool[] = [hubspot, mautic, ghost];

const byName = new Map(tools.map((tool) => [plain(tool.id), tool]));

/** The tool of that name, however its case and hyphens are: `Google_Ads` is `google-ads`. */
export function toolNamed(name: string): Tool | undefined {
  return byName.get(plain(name.slice(0, 100)));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
