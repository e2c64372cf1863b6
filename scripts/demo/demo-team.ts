/** The team of invented people, for a first look. */
export const demoTeam = { name: 'Palletway (demo)', ownDomains: ['palletway.example'] };
