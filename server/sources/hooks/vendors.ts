import { ghost } from './ghost';
import { hubspot } from './hubspot';
import { mautic } from './mautic';
import type { Vendor } from './vendor';

/** The systems whose own bodies and signatures are known. */
export const vendors: readonly Vendor[] = [hubspot, mautic, ghost];
