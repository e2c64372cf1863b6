import { outcomeKind } from '../../../../utils/contract/shared/outcome';
import { outcomeLabels } from '../../../../utils/contract/shared/outcome-text';

const labels = new Map<string, string>([
  ['asked-contact', 'Asked to be contacted'],
  ['used', 'Used a tool'],
  ['attended', 'Attended'],
  ['registered', 'Registered'],
  ['downloaded', 'Downloaded'],
  ['watched', 'Watched'],
  ['viewed', 'Viewed'],
  ['clicked', 'Clicked'],
  ['opened', 'Opened an email'],
  ['unsubscribed', 'Unsubscribed'],
  ...outcomeKind.options.map((kind) => [kind, `Outcome: ${outcomeLabels[kind]}`] as const),
]);

/** The label of an act: `asked-contact` → “Asked to be contacted”. */
export function consoleActLabel(act: string): string {
  const spaced = act.replaceAll('-', ' ');
  return labels.get(act) ?? `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}
