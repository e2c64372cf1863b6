import { heuristicSite } from './heuristic-site';

/** iCloud Mail. The whole mailbox is in a same-site frame (several projects, 2026). */
export const icloud = heuristicSite({
  id: 'icloud',
  name: 'iCloud Mail',
  hosts: /^(?:www|beta)\.icloud\.com(?:\.cn)?$/,
  path: /^\/mail(?:\/|$)/,
  frame:
    'iframe.child-application[data-name="mail2"], iframe[src*="/applications/mail2/"], iframe.child-application',
});
