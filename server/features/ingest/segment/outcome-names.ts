import { listed, paired } from './paired-names';

const deal = 'deal; opportunity; sale; order; contract; sql';

/**
 * Outcomes by the names that CRMs give to stages and events: Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Segment.
 *
 * Deliberately left out: “Meeting Booked” and “Appointment Scheduled”, because nobody has met yet; “Call Completed” and
 * “Demo Completed”, which dialers and interactive demos send; “Order Completed”, which shops send for every purchase.
 */
export const outcomeNames = {
  'meeting-held': [
    ...paired(
      'meeting; sales meeting; call; sales call; discovery call; demo; demo call; appointment',
      'held; completed; done',
    ),
    ...listed(
      `meeting took place; had a meeting; met; meeting outcome completed; termin stattgefunden;
      termin wahrgenommen; gespräch geführt; termin durchgeführt; erstgespräch geführt; rendez-vous effectué;
      rendez-vous tenu; réunion tenue; rdv effectué; entretien réalisé; reunión celebrada; reunión realizada;
      reunión mantenida; cita realizada`,
    ),
  ],
  opportunity: [
    ...paired('deal; opportunity; sql', 'created; opened; added; started; new'),
    ...listed(
      `opportunity; sales opportunity; became opportunity; converted to opportunity; lead converted; qualification;
      prospecting; needs analysis; value proposition; proposal; proposal sent; proposal made; proposal price quote;
      negotiation; negotiation review; negotiations started; qualified to buy; decision maker bought in; contract sent; verkaufschance; opportunity erstellt; verkaufschance erstellt;
      angebot gesendet; angebot erstellt; angebot verschickt; verhandlung; opportunité; opportunité créée; devis
      envoyé; proposition envoyée; négociation; oportunidad; oportunidad creada; propuesta enviada; presupuesto
      enviado; negociación`,
    ),
  ],
  won: [
    ...paired(deal, 'won; closed won; signed'),
    ...listed(
      `won; closed won; closedwon; became customer; customer won; new customer; contract signed; gewonnen; abschluss
      gewonnen; auftrag gewonnen; auftrag erteilt; vertrag unterschrieben; abgeschlossen gewonnen; geschlossen
      gewonnen; gagné; gagnée; affaire gagnée; opportunité gagnée; fermée gagnée; conclue; contrat signé; ganado;
      ganada; negocio ganado; oportunidad ganada; cerrada ganada; cerrado ganado; contrato firmado`,
    ),
  ],
  lost: [
    ...paired(deal, 'lost; closed lost'),
    ...listed(
      `lost; closed lost; closedlost; verloren; auftrag verloren; abgeschlossen verloren; geschlossen verloren; perdu;
      perdue; affaire perdue; opportunité perdue; fermée perdue; perdido; perdida; negocio perdido; oportunidad perdida;
      cerrada perdida; cerrado perdido`,
    ),
  ],
  'no-decision': listed(
    `no decision; closed no decision; no decision made; deal abandoned; opportunity abandoned; went dark; ghosted; keine
    entscheidung; ohne entscheidung; pas de décision; sans décision; sin decisión`,
  ),
};
