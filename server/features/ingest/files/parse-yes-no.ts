const yes =
  /^(?:1|x|y|yes|t|true|on|ja|wahr|oui|vrai|s[ií]|verdadero|attended|checked[ -]?in|present|teilgenommen|anwesend|eingecheckt|présente?|a participé|enregistrée?|asisti[óo]|presente|registrado en el evento)$/i;

const no =
  /^(?:0|n|no|f|false|off|never|none|nein|falsch|nie|non|faux|jamais|falso|nunca|not .*|did ?n.t .*|subscribed|active|marketing contact|opted[ -]?in|opt[ -]?in|abonniert|angemeldet|aktiv|abonnée?|inscrite?|active?|actif|suscrit[oa]|activ[oa])$/i;

/** Whether a cell clearly says yes, in one of four languages. */
export function isYes(text: string): boolean {
  return yes.test(text.trim());
}

/** Whether a cell clearly says no, or that someone still wants mail. */
export function isNo(text: string): boolean {
  return no.test(text.trim());
}
