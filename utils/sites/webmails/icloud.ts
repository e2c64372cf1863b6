import { heuristicSite, heuristicSiteAddress } from './heuristic-site';

export const icloudAddress = heuristicSiteAddress({
  id: 'icloud',
  name: 'iCloud Mail',
  hosts: /^(?:www|beta)\.icloud\.com(?:\.cn)?$/,
  path: /^\/mail(?:\/|$)/,
});

/** iCloud Mail. The whole mailbox is in a same-site frame (several projects, 2026). */
export const icloud = heuristicSite(
  icloudAddress,
  'iframe.child-application[data-name="mail2"], iframe[src*="/applications/mail2/"], iframe.child-application',
);
