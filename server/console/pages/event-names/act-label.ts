const labels = new Map([
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
]);

/** The label of an act: `asked-contact` → “Asked to be contacted”. */
export function consoleActLabel(act: string): string {
  const spaced = act.replaceAll('-', ' ');
  return labels.get(act) ?? `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}
