import { mailActNames } from './mail-act-names';
import { outcomeNames } from './outcome-names';
import { listed, paired } from './paired-names';

const webinar =
  'webinar; event; webcast; live event; conference; workshop; session; online event; virtual event; roadshow';
const file =
  'content; document; asset; file; resource; whitepaper; white paper; ebook; guide; pdf; brochure; case study; report; checklist; datasheet; data sheet; template; infographic; catalog; catalogue';
const page = 'page; web page; website page; site; website; landing page; pricing page; product page';
const reading =
  'article; blog; blog post; blog article; content; case study; guide; whitepaper; report; document; resource';
const video =
  'video; webinar replay; replay; recording; webinar recording; on demand webinar; on demand video; demo video';
const tool =
  'calculator; tool; configurator; roi calculator; savings calculator; product configurator; estimator';

/**
 * Acts, as the lead definition names them, by the event names that marketing tools use: Segment's Email and
 * Video specs, HubSpot, Marketo, Pardot, Salesforce's campaign member statuses, Mailchimp, Mautic, Brevo,
 * SendGrid, Mailgun, Postmark, SparkPost, Customer.io, Klaviyo, Iterable, Braze, Zoom, GoTo, Livestorm, ON24.
 *
 * Deliberately left out: forms that don't say what they are for (“Form Submitted”, “Fill Out Form”,
 * “generate_lead”), because they may be for a newsletter; “Responded” and “Signed Up”, because they may mean
 * anything; “No Show”, “Delivered”, and “Bounced”, because nobody did anything; “Subscription Changed”,
 * because it goes both ways.
 */
export const actNames: Readonly<Record<string, readonly string[]>> = {
  'asked-contact': [
    ...paired(
      'demo; a demo; product demo; live demo',
      'requested; request; booked; book; scheduled; schedule',
    ),
    ...listed(
      `demo form submitted; demo request form; demo request submitted; demo requested via form; demo signup`,
    ),
    ...paired('contact; callback; call back; sales contact; sales call; consultation', 'requested; request'),
    ...listed(
      `request a callback; request a call back; callback requested; requested a callback; requested a call;
      contact us; contacted us; contact sales; contacted sales; talk to sales; contact form; contact us form;
      contact form submitted; contact form submission; contact form filled; contact us form submitted; contact
      us form submission; contact us submitted; contact sales form submitted; contact request submitted`,
    ),
    ...paired(
      'quote; a quote; price quote; quotation; trial; a trial; free trial; a free trial',
      'requested; request',
    ),
    ...listed(
      `get a quote; get quote; quote form submitted; quote request submitted; request for quote; rfq submitted`,
    ),
    ...paired('trial; free trial; a trial; a free trial', 'started; start; begun; activated'),
    ...listed(
      `trial signup; trial sign up; free trial signup; free trial sign up; signed up for trial; trial created;
      signed up for a trial; signed up for free trial; signed up for a free trial; trial registered; demo
      angefragt; demo angefordert; demo anfrage; demo gebucht; demo vereinbart; demotermin gebucht; kontakt
      angefragt; kontaktanfrage; kontaktformular; kontaktformular gesendet; kontaktformular abgeschickt;
      kontaktformular ausgefüllt; kontaktanfrage gesendet; rückruf angefordert; rückruf angefragt; rückrufbitte;
      angebot angefordert; angebot angefragt; angebotsanfrage; testzugang angefordert; testversion angefordert;
      testversion gestartet; kostenlos testen; probezugang angefordert; um kontakt gebeten; beratung angefragt;
      démo demandée; demande de démo; a demandé une démo; démo réservée; démonstration demandée; demande de
      démonstration; demande de contact; contact demandé; formulaire de contact; devis demandé; formulaire de
      contact envoyé; formulaire de contact soumis; demande de devis; essai demandé; essai démarré; essai
      gratuit demandé; essai gratuit démarré; demande d’essai; rappel demandé; demande de rappel; demo
      solicitada; solicitud de demo; solicitó una demo; demostración solicitada; solicitud de demostración;
      contacto solicitado; solicitud de contacto; formulario de contacto; formulario de contacto enviado;
      presupuesto solicitado; solicitud de presupuesto; cotización solicitada; solicitud de cotización; prueba
      solicitada; prueba gratuita solicitada; prueba iniciada; prueba gratuita iniciada; llamada solicitada`,
    ),
  ],
  used: [
    ...paired(tool, 'used; completed; use'),
    ...listed(
      `assessment completed; completed assessment; assessment taken; quiz completed; completed quiz; self
      assessment completed; rechner benutzt; rechner genutzt; rechner verwendet; konfigurator benutzt;
      konfigurator genutzt; konfigurator verwendet; tool genutzt; calculateur utilisé; configurateur utilisé;
      outil utilisé; simulateur utilisé; calculadora usada; calculadora utilizada; configurador usado;
      configurador utilizado; herramienta usada; herramienta utilizada; simulador usado`,
    ),
  ],
  attended: [
    ...paired(webinar, 'attended; attend; joined; participated; attendance'),
    ...listed(
      `attended; attend; attended live; live attended; attendee joined; registrant joined; checked in; check in;
      webinar participant joined; webinar attendee joined; participant joined; people attended;
      attended a webinar; attended an event; attended the webinar; attended the event; participated in webinar;
      attendee checked in; event checked in; event check in; checked in at event; joined live; attended webinar
      live`,
    ),
    ...paired('trade show; tradeshow; booth; our booth; stand; trade show booth', 'visited; visit; attended'),
    ...listed(
      `teilgenommen; hat teilgenommen; webinar teilgenommen; am webinar teilgenommen; an webinar teilgenommen;
      teilnahme; webinarteilnahme; webinar teilnahme; teilnahme am webinar; teilnahme an webinar; anwesend;
      webinar besucht; veranstaltung besucht; event besucht; messe besucht; messestand besucht; stand besucht;
      an veranstaltung teilgenommen; event teilgenommen; veranstaltung teilgenommen; live teilgenommen;
      erschienen; participé; a participé; participation; participation au webinaire; participation au webinar;
      présent; présente; a participé au webinaire; a participé au webinar; a participé à l’événement; a assisté;
      a assisté au webinaire; assisté; webinaire suivi; webinaire assisté; événement suivi; salon visité; stand
      visité; a visité le stand; asistió; asistido; asistió al webinar; asistió al seminario web; asistió al
      evento; asistencia; ha asistido; asistencia al webinar; asistencia al evento; participó; ha participado;
      participó en el webinar; webinar asistido; evento asistido; stand visitado; visitó el stand;
      feria visitada; visitó la feria`,
    ),
  ],
  registered: [
    ...paired(webinar, 'registered; registration; register; signed up; rsvp'),
    ...listed(
      `registered; registrant added; webinar registration created; people registered; rsvp; rsvp yes;
      registered for webinar; registered for a webinar; registered for event; registered for an event; rsvped;
      registered for the webinar; registered for the event; signed up for webinar; signed up for event;
      signed up for a webinar; signed up for the webinar; registration created; attendee registered;
      angemeldet; registriert; hat sich angemeldet; hat sich registriert; webinar anmeldung; webinaranmeldung;
      zum webinar angemeldet; für webinar angemeldet; für webinar registriert; für das webinar registriert;
      anmeldung zum webinar; webinar registrierung; webinarregistrierung; webinar angemeldet; event angemeldet;
      zur veranstaltung angemeldet; zum event angemeldet; veranstaltung angemeldet; für event registriert;
      inscrit; inscrite; s’est inscrit; s’est inscrite; inscrit au webinaire; inscription au webinaire;
      inscription au webinar; inscrit au webinar; inscription webinaire; inscription à l’événement; enregistré;
      inscrit à l’événement; registrado; registrada; se registró; inscrito; inscrita; se inscribió; registrado
      en el webinar; registro al webinar; registro en el webinar; inscripción al webinar; inscrito al webinar;
      inscrito en el webinar; inscripción al evento; registro al evento; registro webinar`,
    ),
  ],
  downloaded: [
    ...paired(file, 'downloaded; download; downloads'),
    ...listed(
      `downloaded; download; file download; downloaded content; clicked download; downloaded a file;
      heruntergeladen; hat heruntergeladen; whitepaper heruntergeladen; datei heruntergeladen; pdf
      heruntergeladen; dokument heruntergeladen; inhalt heruntergeladen; ebook heruntergeladen; broschüre
      heruntergeladen; leitfaden heruntergeladen; studie heruntergeladen; fallstudie heruntergeladen; datenblatt
      heruntergeladen; téléchargé; téléchargement; a téléchargé; livre blanc téléchargé; fichier téléchargé;
      document téléchargé; contenu téléchargé; guide téléchargé; ebook téléchargé; brochure téléchargée;
      ressource téléchargée; étude de cas téléchargée; pdf téléchargé; descargado; descarga; descargó; contenido
      descargado; documento descargado; archivo descargado; guía descargada; ebook descargado; whitepaper
      descargado; folleto descargado; recurso descargado; informe descargado; pdf descargado; libro blanco
      descargado`,
    ),
  ],
  watched: [
    ...paired(video, 'watched; viewed; played; started; completed; finished; play; view'),
    ...listed(
      `video start; video complete; video playback started; video playback completed; video content started;
      video content completed; video hit; watched on demand; attended on demand; on demand attended; on demand
      viewed; viewed on demand; watched replay; on demand watched; watched recording; video ended; watched a
      video; video angesehen; video gesehen; video abgespielt; aufzeichnung angesehen; aufzeichnung gesehen;
      angesehen; webinar aufzeichnung angesehen; webinaraufzeichnung angesehen; video gestartet; on demand
      angesehen; vidéo visionnée; vidéo vue; vidéo regardée; a regardé la vidéo; replay visionné; replay vu;
      replay regardé; vidéo lue; enregistrement visionné; rediffusion vue; rediffusion visionnée; video visto;
      vídeo visto; vio el video; vio el vídeo; video reproducido; vídeo reproducido; grabación vista; vio la
      grabación; repetición vista; replay visto`,
    ),
  ],
  viewed: [
    ...paired(page, 'viewed; visited; view; visit; viewed a; visited a; hit; views; visits'),
    ...paired(reading, 'viewed; read; view'),
    ...listed(
      `pageview; page views; page on hit; visit webpage; visited webpage; webpage visited; webpage viewed; loaded
      a page; visits a page; visited a page; viewed a page; page loaded; active on site; page view event; visits
      page; seite besucht; seite aufgerufen; seite angesehen; seitenaufruf; seitenaufrufe; website besucht;
      webseite besucht; webseite aufgerufen; website aufgerufen; seitenbesuch; webseitenbesuch; websitebesuch;
      artikel gelesen; artikel aufgerufen; beitrag gelesen; blogartikel gelesen; inhalt angesehen; inhalt
      gelesen; preisseite besucht; page vue; page visitée; pages vues; vue de page; visite de page; a visité la
      page; a visité une page; site visité; visite du site; article lu; contenu vu; contenu consulté; page
      consultée; site web visité; article consulté; página vista; páginas vistas; vista de página; página
      visitada; visita a la página; visita a página; visitó la página; sitio visitado; visita al sitio; sitio
      web visitado; visita al sitio web; artículo leído; contenido visto`,
    ),
  ],
  ...mailActNames,
  ...outcomeNames,
};
