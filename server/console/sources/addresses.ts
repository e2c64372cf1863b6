import { type VendorId, vendorIds } from '../../../utils/contract/source';

/** An address to point a tool at, and for whom it is. */
export interface Address {
  tool: string;
  address: string;
  how: string;
}

const vendors: Record<VendorId, { tool: string; how: string }> = {
  hubspot: { tool: 'HubSpot', how: 'As a workflow’s web hook, or an app’s subscription to contacts.' },
  mautic: { tool: 'Mautic', how: 'As a web hook on contacts, mails, pages and forms.' },
  ghost: { tool: 'Ghost', how: 'As a custom integration’s web hook on members added and updated.' },
};

/** The addresses that this endpoint takes events at; `<key>` stands for the write key. */
export function addressesAt(origin: string): Address[] {
  return [
    {
      tool: 'Tools that speak Segment’s API',
      address: `${origin}/v1`,
      how: 'RudderStack, Segment’s own libraries and many more. The write key is the user name of Basic authentication; the password stays empty.',
    },
    ...vendorIds.map((id) => ({ ...vendors[id], address: `${origin}/in/<key>/${id}` })),
    {
      tool: 'Anything else that can call a web hook',
      address: `${origin}/in/<key>`,
      how: 'CloudEvents as they are; other JSON, and forms, once the source has a mapping.',
    },
  ];
}

/** Whether an address leads to this machine alone. */
export function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin);
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
