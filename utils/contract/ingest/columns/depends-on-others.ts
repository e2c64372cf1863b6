/** Headers used only if the file has no better one with the same meaning: `title` may be a salutation. */
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

/** A header that means something else if the file also has a column with another meaning. */
interface Shift {
  name: string;
  beside: string;
  /** If the file also has a column with this meaning, the header keeps its own. */
  unless?: string;
  means: string;
}

export const shifts: readonly Shift[] = [
  { name: 'nombre', beside: 'last_name', unless: 'first_name', means: 'first_name' },
  { name: 'nom', beside: 'first_name', unless: 'last_name', means: 'last_name' },
  { name: 'name', beside: 'first_name', unless: 'last_name', means: 'last_name' },
  { name: 'event', beside: 'attended', unless: 'title', means: 'title' },
  { name: 'event_name', beside: 'attended', means: 'title' },
  { name: 'event_name', beside: 'registered_at', means: 'title' },
  { name: 'evenement', beside: 'attended', means: 'title' },
  { name: 'evento', beside: 'attended', means: 'title' },
];
