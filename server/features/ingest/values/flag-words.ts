/** Removes spaces, so that “opt out”, “opt-out”, and “OptOut” are the same. */
const set = (text: string) => new Set(text.split(';').map((word) => word.replace(/\s/g, '')));

/**
 * Lowercase, without accents and punctuation. English, German, French, Spanish, Italian, Portuguese, Dutch.
 */
export const yesWords = set(
  `y; yes; yep; t; true; 1; x; xx; on; checked; ticked; selected; enabled; ja; j; wahr; an; gesetzt; aktiviert;
  angekreuzt; oui; o; vrai; coche; cochee; si; s; verdadero; cierto; marcado; marcada; vero; sim; verdadeiro;
  waar; juist; ✓; ✔; ☑; ✅; √`,
);

/** Doesn't contain “x”: in a column that people tick with an x, it means yes. */
export const noWords = set(
  `n; no; nope; f; false; 0; off; unchecked; unticked; not checked; not selected; disabled; nein; falsch; aus;
  nicht gesetzt; deaktiviert; non; faux; decoche; non coche; desactive; falso; sin marcar; no marcado; desmarcado; nao;
  nee; onwaar; onjuist; ☐`,
);

/**
 * Means opted out, whatever the column is called. Includes “cleaned” and “bounced”: the person didn't opt
 * out, but the mail tool has permanently stopped mailing the address, and so should we. A soft bounce is
 * temporary and not included.
 */
export const optedOutWords = set(
  `opted out; opt out; optout; optedout; email opt out; email opted out; opted out of email; has opted out;
  globally opted out; unsubscribed; unsubscribe; unsub; globally unsubscribed; unsubscribed from all; global unsubscribe;
  unsubscribed from all email; unsubscribed by admin; unsubscribed by user; not subscribed; non subscribed; nonsubscribed;
  not opted in; never subscribed; removed; suppressed; globally suppressed; blocklisted; blacklisted; block listed;
  black listed; blocked; blocklist; blacklist; do not contact; do not email; do not mail; dnc; dne; no contact; no email;
  no emails; cleaned; bounced; bounce; hard bounce; hard bounced; hardbounce; hardbounced; permanent bounce; invalid email;
  complained; complaint; complainer; spam; spam complaint; spam report; reported spam; reported as spam; spammed;
  marked as spam; abuse; abuse complaint; junk; declined; refused; objected; revoked; withdrawn; consent withdrawn;
  consent revoked; denied; rejected;
  abgemeldet; abmeldung; ausgetragen; abbestellt; gesperrt; gesperrter kontakt; widersprochen; widerspruch; widerrufen;
  nicht kontaktieren; nicht anschreiben; keine e mails; keine werbung; nicht angemeldet; nicht abonniert; abgelehnt;
  blockiert; unzustellbar; kontaktsperre; werbesperre; sperrvermerk;
  desabonne; desabonnee; desabonne e; desinscrit; desinscrite; desinscrit e; desabonnement; desinscription; bloque;
  bloquee; sur liste noire; liste noire; ne pas contacter; ne plus contacter; non abonne; non abonnee; non inscrit;
  refuse; refusee; oppose; opposee; plainte;
  dado de baja; dada de baja; baja; de baja; cancelado; cancelada; suscripcion cancelada; desuscrito; desuscrita;
  no suscrito; no suscrita; bloqueado; bloqueada; en lista negra; lista negra; no contactar; rechazado; rechazada;
  rebotado; rebote; rebote duro; excluido; excluida;
  disiscritto; disiscritta; cancellato; cancellata; non iscritto; non iscritta; bloccato; non contattare; descadastrado;
  descadastrada; cancelou; descadastrou; nao inscrito; nao inscrita; nao contactar; nao contatar; uitgeschreven; afgemeld;
  geblokkeerd; niet ingeschreven; niet contacteren; niet aangemeld`,
);

/** Means subscribed, whatever the column is called. Pending and unconfirmed mean neither. */
export const optedInWords = set(
  `opted in; opt in; optin; optedin; email opt in; email opted in; single opt in; double opt in; double opted in;
  confirmed opt in; subscribed; subscriber; subscribe; resubscribed; mailable; contactable; not unsubscribed;
  not opted out; not suppressed; not blocked; not blocklisted; not blacklisted;
  angemeldet; abonniert; abonnent; nicht abgemeldet; nicht gesperrt; abonne; abonnee; abonne e; inscrit; inscrite;
  inscrit e; suscrito; suscrita; suscriptor; dado de alta; dada de alta; iscritto; iscritta; inscrito; inscrita;
  ingeschreven; aangemeld`,
);

/**
 * Means consent, but only in a consent column: a do-not-contact that is “active” or “confirmed” is the
 * opposite.
 */
export const consentWords = set(
  `active; active subscriber; confirmed; consented; consent given; agreed; accepted; granted; given; valid; eingetragen;
  aktiv; bestatigt; eingewilligt; einwilligung erteilt; erteilt; zugestimmt; actif; confirme; confirmee; accepte;
  acceptee; consenti; activo; activa; confirmado; confirmada; aceptado; aceptada; alta; attivo; confermato; ativo; actief;
  bevestigd`,
);

/** Words that answer one flag only: “test” says nothing about an erasure. */
export const ownWords = {
  erase: { yes: set('erase; erased; delete; deleted'), no: new Set<string>() },
  test: { yes: set('test'), no: set('live; production') },
  attended: {
    yes: set(
      `attended; checked in; present; teilgenommen; anwesend; eingecheckt; presente; a participe; enregistre;
      enregistree; asistio; registrado en el evento`,
    ),
    no: set(
      `not attended; did not attend; didnt attend; not attending; attending; registered; no show; absent; never;
      not present; not checked in; not joined; did not join; didnt join; nicht teilgenommen; nicht anwesend;
      nicht eingecheckt; abwesend; angemeldet; registriert; nie; absente; non present; non presente; na pas participe;
      inscrit; inscrite; jamais; ausente; no asistio; registrado; registrada; inscrito; inscrita; nunca`,
    ),
  },
};
