import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';

/** Describes a piece in one line: `guide · Autumn · 3 leads · helped 2×`. */
export function describeContent(content: ConsoleContent): string {
  const { type, campaign, leads } = content;
  const all = [type.replaceAll('-', ' '), campaign, leads === 1 ? '1 lead' : `${leads} leads`];
  return [...all, ...ratingsOf(content)].filter(Boolean).join(' · ');
}

function ratingsOf({ ratings: { helped, didNotFit, outOfDate } }: ConsoleContent): string[] {
  const said: [number, string][] = [
    [helped, 'helped'],
    [didNotFit, 'didn’t fit'],
    [outOfDate, 'out of date'],
  ];
  return said.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count}×`);
}
