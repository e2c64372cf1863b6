import type { DetectedPerson } from '../../contract/rep/sighting';
import { cleanText } from '../../identity/clean-text';
import { type LinkedinIdentity, parseLinkedinUrl } from '../../identity/linkedin';
import { findAll } from '../page';

/** Marks a profile as shown to signed-out visitors. */
export const guestProfile = 'meta[name="pageKey"][content^="public_profile"]';

/**
 * The profile as LinkedIn shows it to signed-out visitors: a JSON-LD Person. Values may be masked with `***`.
 *
 * @returns undefined while the page shows someone else, and for the sign-in wall.
 */
export function readGuestProfile(page: Element, identity: LinkedinIdentity): DetectedPerson | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const slug = canonical ? parseLinkedinUrl(canonical)?.slug : undefined;
  if (!slug || slug !== identity.slug) return undefined;
  const person = findAll(page, 'script[type="application/ld+json"]')
    .flatMap((script) => nodesOf(script.textContent))
    .find((node) => node['@type'] === 'Person');
  const name = unmasked(person?.name);
  if (!name) return undefined;
  const company = firstOf(person?.worksFor);
  const companyName = unmasked(
    company && typeof company === 'object' ? Reflect.get(company, 'name') : undefined,
  );
  const title = unmasked(firstOf(person?.jobTitle));
  return {
    keys: { linkedin: slug, name, ...(companyName && { company: companyName }) },
    ...(title && { title }),
    evidence: 'linkedin-profile',
  };
}

function nodesOf(text: string | null): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    const graph = parsed && typeof parsed === 'object' ? Reflect.get(parsed, '@graph') : undefined;
    const nodes: unknown[] = Array.isArray(graph) ? graph : [parsed];
    return nodes.flatMap((node) => (node && typeof node === 'object' ? [{ ...node }] : []));
  } catch {
    return [];
  }
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function unmasked(value: unknown): string | undefined {
  return typeof value === 'string' && !value.includes('***') ? cleanText(value) : undefined;
}
