/** Words before the field's name: whose field it is, or how a form asked for it. */
const openings =
  /^(?:(?:what_(?:s|is)|please_(?:enter|give_us|tell_us)|enter|wie_(?:lautet|ist|heißt)|was_ist|bitte_(?:gib|geben_sie)|quelle?_est|veuillez_(?:saisir|indiquer)|cual_es|indica|introduce)_)?(?:(?:your|dein|deine|ihr|ihre|votre|ton|ta|tu|su|the|die|der|l|el|la)_)?(?:(?:person|contact|lead|attendee|participant|registrant|user|customer|prospect|buyer|kontakt|teilnehmer|ansprechpartner|personne|contacto|persona|asistente)_)?/;

/** Words after the field's name: whether the form requires it, or where an answer comes from. */
const endings =
  /_(?:required|optional|mandatory|pflichtfeld|pflichtangabe|obligatoire|facultatif|obligatorio|opcional|an|ein|ihr|deine)$/;

/**
 * Removes the words around a field's name from a header in the form of `columnKey`.
 *
 * @example bareName('what_s_your_work_email') // 'work_email'
 * @example bareName('person_email_work') // 'email_work'
 */
export function bareName(name: string): string {
  return name.replace(openings, '').replace(endings, '') || name;
}
