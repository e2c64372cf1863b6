/**
 * Invented companies with their people: first name, last name, title. Their `.example` domains belong to
 * nobody.
 */
export interface DemoCompany {
  name: string;
  domain: string;
  industry: string;
  employees: number;
  country: string;
  people: readonly (readonly [first: string, last: string, title: string])[];
}

export const demoCompanies: readonly DemoCompany[] = [
  {
    name: 'Northwind Robotics GmbH',
    domain: 'northwind-robotics.example',
    industry: 'robotics',
    employees: 420,
    country: 'DE',
    people: [
      ['Priya', 'Raman', 'VP Operations'],
      ['Tomás', 'Ibáñez', 'Plant Manager'],
      ['Hanne', 'Brekke', 'Head of Procurement'],
      ['Jonas', 'Adler', 'Automation Engineer'],
    ],
  },
  {
    name: 'Fjordline Foods AS',
    domain: 'fjordline-foods.example',
    industry: 'food and beverage',
    employees: 1800,
    country: 'NO',
    people: [
      ['Ingrid', 'Solheim', 'Director of Supply Chain'],
      ['Mats', 'Lunde', 'Packaging Lead'],
      ['Aisha', 'Rahimi', 'Chief Operating Officer'],
      ['Erik', 'Tveit', 'Maintenance Planner'],
    ],
  },
  {
    name: 'Caldera Pharma Ltd',
    domain: 'caldera-pharma.example',
    industry: 'pharmaceuticals',
    employees: 2600,
    country: 'GB',
    people: [
      ['Gwen', 'Ashdown', 'Head of Manufacturing Technology'],
      ['Femi', 'Adeyemi', 'Validation Manager'],
      ['Rosalind', 'Cheng', 'VP Quality'],
    ],
  },
  {
    name: 'Brightwater Breweries Inc',
    domain: 'brightwater-breweries.example',
    industry: 'food and beverage',
    employees: 340,
    country: 'US',
    people: [
      ['Dale', 'Whitcomb', 'Owner'],
      ['Marisol', 'Vega', 'Operations Manager'],
      ['Trent', 'Okafor', 'Warehouse Supervisor'],
    ],
  },
  {
    name: 'Lumen Automotive SpA',
    domain: 'lumen-automotive.example',
    industry: 'automotive',
    employees: 5200,
    country: 'IT',
    people: [
      ['Chiara', 'Bellandi', 'Director of Industrial Engineering'],
      ['Matteo', 'Rossetti', 'Process Engineer'],
      ['Giulia', 'Ferraro', 'Buyer'],
      ['Paolo', 'Ventresca', 'CTO'],
    ],
  },
  {
    name: 'Harbour & Quay Logistics',
    domain: 'harbour-quay.example',
    industry: 'logistics',
    employees: 950,
    country: 'NL',
    people: [
      ['Sanne', 'de Wit', 'Head of Warehouse Automation'],
      ['Joost', 'Verkade', 'Shift Lead'],
      ['Naima', 'El Idrissi', 'VP Fulfilment'],
    ],
  },
  {
    name: 'Peakline Outdoor SAS',
    domain: 'peakline-outdoor.example',
    industry: 'retail',
    employees: 610,
    country: 'FR',
    people: [
      ['Camille', 'Rousset', 'Directrice logistique'],
      ['Hugo', 'Marchetti', 'Supply Planner'],
      ['Élodie', 'Garnier', 'Project Manager'],
    ],
  },
  {
    name: 'Sierra Ceramics SL',
    domain: 'sierra-ceramics.example',
    industry: 'manufacturing',
    employees: 280,
    country: 'ES',
    people: [
      ['Lucía', 'Navarro Prats', 'Head of Operations'],
      ['Andrés', 'Molina', 'Line Supervisor'],
      ['Nuria', 'Sabater', 'CFO'],
    ],
  },
  {
    name: 'Tallgrass Organics',
    domain: 'tallgrass-organics.example',
    industry: 'food and beverage',
    employees: 45,
    country: 'US',
    people: [
      ['June', 'Halvorsen', 'Founder'],
      ['Caleb', 'Strand', 'Production Manager'],
      ['Wren', 'Abernathy', 'Marketing Intern'],
    ],
  },
  {
    name: 'Kestrel Aerospace plc',
    domain: 'kestrel-aerospace.example',
    industry: 'manufacturing',
    employees: 3900,
    country: 'GB',
    people: [
      ['Alastair', 'Pryce', 'Director of Operations Excellence'],
      ['Bronwen', 'Tudor', 'Automation Lead'],
      ['Imran', 'Sadiq', 'Cell Engineer'],
    ],
  },
  {
    name: 'Baltica Paper AB',
    domain: 'baltica-paper.example',
    industry: 'manufacturing',
    employees: 1200,
    country: 'SE',
    people: [
      ['Linnea', 'Sandström', 'VP Production'],
      ['Oskar', 'Hedlund', 'End-of-Line Engineer'],
      ['Maja', 'Wikander', 'Safety Officer'],
      ['Nils', 'Forsgren', 'Student, Industrial Engineering'],
    ],
  },
  {
    name: 'Orchard Street Bakeries',
    domain: 'orchard-street.example',
    industry: 'food and beverage',
    employees: 160,
    country: 'IE',
    people: [
      ['Aoife', 'Kinsella', 'Managing Director'],
      ['Declan', 'Roche', 'Dispatch Manager'],
      ['Saoirse', 'Nolan', 'Quality Technician'],
    ],
  },
];

/** The few people whose LinkedIn URL marketing knows. */
export const withLinkedin: Readonly<Record<string, string>> = {
  'Chiara Bellandi': 'https://www.linkedin.com/in/chiara-bellandi-lumen/',
  'Aisha Rahimi': 'https://www.linkedin.com/in/aisha-rahimi-ops/',
  'Oskar Hedlund': 'https://www.linkedin.com/in/oskar-hedlund/',
};
