import { listed } from './paired-names';

/** Names of forms that ask for contact. After “Form submitted:”, they say what the form is for. */
export const contactForms: readonly string[] = [
  ...listed(
    `contact; contact us; contact form; contact sales; talk to sales; demo; demo request; request a demo; book
      a demo; get a demo; request demo; schedule a demo; quote; quote request; get a quote; request a quote;
      request quote; trial; free trial; trial request; start free trial; start a free trial; request a trial;
      callback; callback request; request a callback; contact request; sales contact; contact sales form;
      contact us form; demo form; quote form; kontakt; kontaktformular; kontaktanfrage; kontakt aufnehmen; demo
      anfragen; demo anfordern; demo buchen; rückruf; angebot anfordern; angebot anfragen; angebotsanfrage;
      kostenlos testen; testversion; beratung anfragen; contactez nous; nous contacter; formulaire de contact;
      demande de contact; demande de démo; demander une démo; demande de devis; demander un devis; devis; essai
      gratuit; contacto; contáctenos; contáctanos; formulario de contacto; solicitar demo; solicitar una demo;
      solicitud de demo; presupuesto; solicitar presupuesto; prueba gratuita`,
  ),
];

/** What tools write before or after the name of a submitted form. */
export const formSent: readonly string[] = [
  ...listed(
    `form submitted; submitted form; form submission; form submit; submitted a form; filled out form; fill out
      form; filled out a form; form filled; form filled out; form completed; completed form; form; hubspot form
      submission; formular abgeschickt; formular gesendet; formular ausgefüllt; formulaire envoyé; formulaire
      soumis; formulaire rempli; formulario enviado; formulario completado`,
  ),
];
