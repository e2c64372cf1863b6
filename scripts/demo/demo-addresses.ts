import type { DemoCompany } from './companies';

/** The person on the practice pages of `npm start`. */
export const practiceAddress = 'priya.raman@northwind-robotics.example';
/** A lead that was returned to marketing and is active again. */
export const returningAddress = 'ingrid.solheim@fjordline-foods.example';

/** Leads that reached the threshold this week. */
export const risingAddresses = [
  'gwen.ashdown@caldera-pharma.example',
  'nuria.sabater@sierra-ceramics.example',
];

/** The email address of a person in the demo. */
export function demoEmail(first: string, last: string, { domain }: DemoCompany): string {
  const plain = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '');
  return first === 'Tomás' ? `tomas@${domain}` : `${plain(first)}.${plain(last)}@${domain}`;
}
