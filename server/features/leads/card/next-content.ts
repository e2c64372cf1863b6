import type { NextContent } from '../../../../utils/contract/rep/lead';
import {
  type Catalogue,
  type CatalogueContent,
  overallReadership,
  type Readership,
  readership,
  readershipInIndustry,
} from './catalogue';

const most = 3;

/** The lead to send something to: what it has seen, and the known state of its elements, by ID. */
export interface Recipient {
  industry: string;
  seen: ReadonlySet<string>;
  elements: ReadonlyMap<string, 'confirmed' | 'negative'>;
}

interface Ranked {
  piece: CatalogueContent;
  read: Readership | undefined;
}

/** Makes suggestions from one catalogue. Content is ranked once per industry, not once per lead. */
export function suggestBy(catalogue: Catalogue): (receiver: Recipient) => NextContent[] {
  const orders = new Map<string, Ranked[]>();
  return (receiver) => {
    const order = orders.get(receiver.industry) ?? byShare(catalogue, receiver.industry);
    orders.set(receiver.industry, order);
    return rankContents(catalogue, order, receiver);
  };
}

/**
 * At most three pieces the lead hasn't seen, each with a reason. First those that answer a negative element,
 * then those that answer an unknown one, then those that accepted leads read, with the same industry first.
 */
function rankContents(
  catalogue: Catalogue,
  order: readonly Ranked[],
  { seen, elements }: Recipient,
): NextContent[] {
  const negative = catalogue.elements.filter((id) => elements.get(id) === 'negative');
  const unknown = catalogue.elements.filter((id) => !elements.has(id));
  return order
    .filter(({ piece: content }) => !seen.has(content.id))
    .map(({ piece: content, read }) => {
      const answered = (missing: string[]) => missing.find((id) => content.answers.includes(id));
      const worst = answered(negative);
      const answers = worst ?? answered(unknown);
      return { piece: content, read, answers, rank: worst ? 0 : answers ? 1 : 2 };
    })
    .filter(({ answers, read }) => answers !== undefined || read !== undefined)
    .sort((a, b) => a.rank - b.rank) // Stable: pieces of the same rank stay in the order of their shares.
    .slice(0, most)
    .map(({ piece: { id, type, title, url }, answers, read }) => ({
      content: { id, type, title },
      url,
      answers,
      readBy: read,
    }));
}

function byShare(catalogue: Catalogue, industry: string): Ranked[] {
  const shareOf = (read: Readership | undefined) => (read?.total ? read.count / read.total : 0);
  return catalogue.contents
    .map((content) => ({
      piece: content,
      read: readership(catalogue, content, industry),
      near: shareOf(readershipInIndustry(catalogue, content, industry)),
      all: shareOf(overallReadership(catalogue, content)),
    }))
    .sort((a, b) => b.near - a.near || b.all - a.all || (a.piece.id < b.piece.id ? -1 : 1));
}
