import type { Outcomes } from '../../../../utils/contract/console/reports';

/** The outcomes of a team that has none. */
export const noOutcomes: Outcomes = {
  meetings: 0,
  lost: 0,
  noDecision: 0,
  amounts: [],
  withoutAmount: 0,
  withoutCurrency: 0,
  wonElsewhere: 0,
  days: {
    handOverToOpportunity: { count: 0, median: null },
    opportunityToWon: { count: 0, median: null },
    handOverToWon: { count: 0, median: null },
  },
  lostReasons: [],
};
