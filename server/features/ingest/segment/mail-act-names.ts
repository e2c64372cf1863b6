import { listed, paired } from './paired-names';

const mail = 'email; mail; message; marketing email; newsletter; mailing; campaign';

/** Acts with mails and links, by the names that mail tools, ad tools, and CRMs use. */
export const mailActNames = {
  clicked: [
    ...paired(`${mail}; link; ad; cta`, 'clicked; click; clicks'),
    ...paired(
      'email link; link in email; link in marketing email; mail link; newsletter link; tracked link',
      'clicked; click',
    ),
    ...listed(
      `clicked; click; clickthrough; click through; link clicks; clicked a link; clicked on link; ad clicked;
      clicked link in message; clicked an email; clicked email link; clicked in email; email clickthrough; amp
      click; unique click; unique clicked; email unique click; users messages email click; email clicked link;
      geklickt; hat geklickt; klick; link geklickt; link angeklickt; angeklickt; e mail geklickt; mail geklickt;
      link in e mail geklickt; auf link geklickt; auf link in e mail geklickt; e mail klick; e mail link
      geklickt; klick auf link; klick in e mail; newsletter geklickt; anzeige geklickt; anzeige angeklickt;
      linkklick; cliqué; a cliqué; clic; lien cliqué; clic sur lien; clic sur le lien; clic sur un lien; clic e
      mail; clic email; a cliqué sur un lien; a cliqué sur le lien; e mail cliqué; email cliqué; clic dans l’e
      mail; annonce cliquée; clicado; hizo clic; ha hecho clic; enlace clicado; clic en enlace; clic en el
      enlace; clic en un enlace; clic en correo; clic en el correo; clic en email; correo clicado; cliqueó;
      enlace pulsado; clic en anuncio`,
    ),
  ],
  opened: [
    ...paired(mail, 'opened; open; opens; read'),
    ...listed(
      `opened; open; initial open; first opening; unique open; unique opened; proxy open; unique proxy open; amp
      open; opened an email; opened the email; email is opened; email on open; users messages email open; email
      opening; geöffnet; e mail geöffnet; mail geöffnet; newsletter geöffnet; hat e mail geöffnet; e mail
      öffnung; öffnung; mailing geöffnet; e mail gelesen; ouvert; ouverte; e mail ouvert; email ouvert;
      ouverture; newsletter ouverte; ouverture de l’e mail; ouverture de l’email; ouverture d’e mail; ouverture
      email; a ouvert l’e mail; a ouvert; a ouvert l’email; abierto; correo abierto; email abierto; apertura;
      apertura de correo; apertura del correo; abrió el correo; abrió el email; apertura de email; correo
      electrónico abierto; ha abierto; boletín abierto`,
    ),
  ],
  unsubscribed: [
    ...paired(mail, 'unsubscribed; unsubscribe; opted out; opt out; unsubscribes'),
    ...listed(
      `unsubscribed; unsubscribe; unsub; group unsubscribe; list unsubscribe; link unsubscribe; global
      unsubscribe; unsubscribed from email; unsubscribed from all; unsubscribed from all email; unsubscribed
      from all emails; unsubscribed from email marketing; unsubscribed from list; unsubscribed from newsletter;
      customer unsubscribed; contact unsubscribed; subscriber unsubscribed; recipient unsubscribed; user unsubscribed;
      opted out; opt out; opted out of email; unsubscribed from emails; email on unsubscribe; users messages
      email unsubscribe`,
    ),
    ...paired(
      mail,
      'marked as spam; complaint; complained; spam report; spam reported; spam complaint; reported as spam; spammed',
    ),
    ...listed(
      `marked email as spam; spam report; spam reported; spam complaint; spam; spammed; complained; complaint;
      reported spam; reported as spam; reported email as spam; abuse complaint; abuse report; abuse; marked as
      spam; users messages email mark as spam; spam reports; report spam; abgemeldet; abmeldung; hat sich
      abgemeldet; newsletter abgemeldet; vom newsletter abgemeldet; abbestellt; newsletter abbestellt;
      newsletterabmeldung; newsletter abmeldung; e mail abmeldung; ausgetragen; als spam markiert; e mail
      abbestellt; als spam gemeldet; spam gemeldet; spam beschwerde; spambeschwerde; widerspruch; désabonné;
      désabonnée; s’est désabonné; s’est désabonnée; désabonnement; désinscrit; désinscrite; désinscription;
      s’est désinscrit; désabonné de la newsletter; marqué comme spam; signalé comme spam; plainte pour spam;
      désabonné(e); désinscrit(e); signalement de spam; dado de baja; dada de baja; se dio de baja; baja;
      suscripción cancelada; canceló la suscripción; cancelación de suscripción; desuscrito; desuscrita; anuló
      la suscripción; marcado como spam; denunciado como spam; reportado como spam; queja de spam; denuncia de
      spam; baja de newsletter`,
    ),
  ],
} as const;
