import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DetectedPerson, Sighting } from '../../../../utils/contract/rep/sighting';
import { everyPage } from '../../../fixtures/pages/every-page';
import { mailboxOwner } from '../../../fixtures/pages/person';
import { pageAt, readPage } from './support';

/** One way to damage a page: what happens, to which node, and where it goes. */
const damage = fc.record({
  kind: fc.constantFrom('cut', 'double', 'hide', 'strip', 'move'),
  which: fc.nat(),
  where: fc.nat(),
});

function damagePage(page: Document, { kind, which, where }: { kind: string; which: number; where: number }) {
  const nodes = [...page.documentElement.querySelectorAll('body *')];
  const node = nodes[which % nodes.length];
  const target = nodes[where % nodes.length];
  if (!node || !target) return;
  if (kind === 'cut') node.remove();
  if (kind === 'double') node.after(node.cloneNode(true));
  if (kind === 'hide') node.setAttribute('hidden', '');
  if (kind === 'strip') {
    const attribute = node.attributes[where % Math.max(1, node.attributes.length)];
    if (attribute) node.removeAttribute(attribute.name);
  }
  // Don't move decoys: one moved into a message header would be a real part of that header.
  if (kind === 'move' && !node.contains(target) && !/decoy/i.test(node.outerHTML)) target.append(node);
}

function peopleOf(sighting: Sighting): DetectedPerson[] {
  return sighting.status === 'people' ? sighting.people : [];
}

describe.each(everyPage)('$title', ({ url, html, shows }) => {
  const whole = pageAt(url, html);
  const known = peopleOf(readPage(whole, url)).map(({ keys }) => keys);
  const names = [...shows, ...known.flatMap(({ name }) => name ?? [])];
  /**
   * Judged by the strongest key the page gives. A damaged page can lose an address and still name the right
   * person, and text moved into a name still leaves that person's name in it.
   */
  const isRight = ({ keys: { email, linkedin, linkedinMember, name = '' } }: DetectedPerson) => {
    if (email) return email === mailboxOwner.email || known.some((right) => right.email === email);
    if (linkedinMember) return known.some((right) => right.linkedinMember === linkedinMember);
    if (linkedin) return known.some((right) => right.linkedin === linkedin);
    return names.some((right) => name.includes(right));
  };

  test('shows the right people or nobody when elements are removed, duplicated, hidden, moved or stripped of attributes', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 5 }), (steps) => {
        const page = whole.cloneNode(true) as Document;
        for (const step of steps) damagePage(page, step);
        const sighting = readPage(page, url);
        expect(peopleOf(sighting).filter((person) => !isRight(person))).toEqual([]);
        if (sighting.status === 'company') expect(sighting.company).toContain(shows[0]);
      }),
      { numRuns: 60 },
    );
  });

  test('shortens huge names and keeps out bidirectional, zero-width and control characters', () => {
    const hostile = '&lt;img src=x onerror=alert(1)&gt;\u202e\u200b\u0085';
    const name = /Priya Raman|Tomás Ibáñez|Hanne Brekke|Northwind Robotics/g;
    const lengths = [1_000_000, 10_000];
    const named = html.replaceAll(name, () => `${hostile}${'A'.repeat(lengths.shift() ?? 300)}`);
    const sighting = readPage(pageAt(url, named), url);
    const people = peopleOf(sighting);
    for (const { keys, title } of people) {
      for (const text of [keys.name, keys.company, title]) {
        expect(text ?? '').not.toMatch(/[\u202e\u200b\u0085]/);
        expect((text ?? '').length).toBeLessThanOrEqual(200);
      }
    }
    expect(people.every(({ keys }) => !keys.email || shows.includes(keys.email))).toBe(true);
  });
});
