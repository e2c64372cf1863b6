/** Headers that are taken only if no better one of the same meaning is in the file: a salutation may be a `title`. */
export const weakNames: ReadonlySet<string> = new Set([
  'title',
  'titel',
  'titre',
  'titulo',
  'role',
  'rolle',
  'user_name',
  'time',
  'uhrzeit',
  'heure',
  'hora',
  'created_at',
  'created_time',
  'form',
  'session',
  'content',
  'campaign_title',
  'activity',
  'action',
]);

/** A header that means something else where a file also has a column of another meaning. */
interface Shift {
  name: string;
  beside: string;
  /** It keeps its own meaning where this one is in the file, too. */
  unless?: string;
  means: string;
}

export const shifts: readonly Shift[] = [
  { name: 'nombre', beside: 'last_name', unless: 'first_name', means: 'first_name' },
  { name: 'nom', beside: 'first_name', unless: 'last_name', means: 'last_name' },
  { name: 'name', beside: 'first_name', unless: 'last_name', means: 'last_name' },
  { name: 'event_name', beside: 'attended', means: 'title' },
  { name: 'event_name', beside: 'registered_at', means: 'title' },
  { name: 'evenement', beside: 'attended', means: 'title' },
  { name: 'evento', beside: 'attended', means: 'title' },
];
