import { heuristicSite } from './heuristic-site';

/** Zoho Mail in each of its regions. Its markup is not public. */
export const zoho = heuristicSite({
  id: 'zoho',
  name: 'Zoho Mail',
  hosts: /^mail\.(?:zoho\.(?:com|eu|in|com\.au|com\.cn|jp|sa|uk)|zohocloud\.ca)$/,
});
