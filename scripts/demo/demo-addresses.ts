import type { DemoCompany } from './companies';

/** Whom the practice pages of `npm start` show. */
export const practiceAddress = 'priya.raman@northwind-robotics.example';
/** Who was given back to marketing and is active again. */
export const returningAddress = 'ingrid.solheim@fjordline-foods.example';

/** The address that a person of the demo writes from. */
export function demoEmail(first: string, last: string, { domain }: DemoCompany): string {
  const plain = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '');
  return first === 'Tomás' ? `tomas@${domain}` : `${plain(first)}.${plain(last)}@${domain}`;
}
