/** A team of invented people, to try Passback. */
export const demoTeam = { name: 'Palletway (demo)', ownDomains: ['palletway.example'] };
