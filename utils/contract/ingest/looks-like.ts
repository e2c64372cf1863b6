import { columnKey, splitWords } from './column-name';

/** Also matches inside longer words: `unsub` matches `unsubscribed`. */
const optOut =
  /unsub|optout|opt_?out|opted_?out|do_?not_(?:contact|e?_?mail|call|track)|dont_(?:contact|e?mail|call)|no_(?:contact|e?_?mail)|block_?list|black_?list|suppress|abgemeld|abmeld|abbestell|austrag|ausgetragen|widerruf|widerspr|werbesperr|sperr|abgelehnt|keine_(?:werbung|e_?mail|mail|anruf|kontakt)|nicht_(?:kontakt|anschreib|anruf)|desabonn|desinscri|liste_noire|ne_pas_(?:contact|appel|envoy)|ne_plus_(?:contact|appel|envoy)|refus|exclusion|exclu_|exclui|blocked|interdit|molestar|bloque|(?:^|_)bajas?(?:_|$)|desuscri|no_suscri|(?:cancel|anul)\w{0,3}_\w{0,4}_?suscrip|suscripcion_cancel|no_(?:contactar|enviar|recibir|llamar|participar)|lista_negra|oposicion|opposition|robinson/;
const optOutDetail = /(?:reason|campaign|campaign_title|campaign_id|grund|motif|motivo|raison)$/;

const erasure =
  /eras(?:e|ure)|delet(?:e|ion)|forgotten|losch|loesch|effac|supprim|suppression_(?:rgpd|des_donnees|demand)|rgpd_suppr|oubli|eliminar|borra(?:r|do)|supresion|olvido/;

const owner =
  /owner|assigned|sales_rep|account_(?:manager|executive)|zustandig|zustaendig|inhaber|eigentumer|besitzer|betreuer|verantwortlich|vertriebler|proprietaire|responsable|charge_de_compte|propietario|asignad|ejecutivo_de_cuenta/;

/**
 * Whether a header is about people who don't want email or contact. If such a column isn't read, the import
 * warns about it.
 */
export function looksLikeOptOut(header: string): boolean {
  const name = columnKey(splitWords(header));
  return optOut.test(name) && !optOutDetail.test(name);
}

/** Whether a header is about people who want their data erased. */
export function looksLikeErasure(header: string): boolean {
  return erasure.test(columnKey(splitWords(header)));
}

/** Whether a header says who owns the lead. */
export function looksLikeOwner(header: string): boolean {
  return owner.test(columnKey(splitWords(header)));
}
