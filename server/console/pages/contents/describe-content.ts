import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';

/** Describes a piece in one line: `guide · Autumn · 3 leads · helped 2×`. */
export function describeContent(content: ConsoleContent): string {
  const { type, campaign, leads } = content;
  const parts = [type.replaceAll('-', ' '), campaign, leads === 1 ? '1 lead' : `${leads} leads`];
  return [...parts, ...formatRatings(content)].filter(Boolean).join(' · ');
}

function formatRatings({ ratings: { helped, didNotFit, outOfDate } }: ConsoleContent): string[] {
  const counts: [number, string][] = [
    [helped, 'helped'],
    [didNotFit, 'didn’t fit'],
    [outOfDate, 'out of date'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count}×`);
}
