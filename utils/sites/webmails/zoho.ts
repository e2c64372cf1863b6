import { heuristicSite, heuristicSiteAddress } from './heuristic-site';

export const zohoAddress = heuristicSiteAddress({
  id: 'zoho',
  name: 'Zoho Mail',
  hosts: /^mail\.(?:zoho\.(?:com|eu|in|com\.au|com\.cn|jp|sa|uk)|zohocloud\.ca)$/,
});

/** Zoho Mail in all its regions. Its markup isn't public. */
export const zoho = heuristicSite(zohoAddress);
