import { heuristicSite } from './heuristic-site';

/** Zoho Mail in all its regions. Its markup isn't public. */
export const zoho = heuristicSite({
  id: 'zoho',
  name: 'Zoho Mail',
  hosts: /^mail\.(?:zoho\.(?:com|eu|in|com\.au|com\.cn|jp|sa|uk)|zohocloud\.ca)$/,
});
