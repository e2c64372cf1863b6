import { guessedSite } from './guessed';

/** Zoho Mail in each of its regions. Its markup is not public. */
export const zoho = guessedSite({
  id: 'zoho',
  name: 'Zoho Mail',
  hosts: /^mail\.(?:zoho\.(?:com|eu|in|com\.au|com\.cn|jp|sa|uk)|zohocloud\.ca)$/,
});
