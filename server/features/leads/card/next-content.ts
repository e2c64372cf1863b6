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

/** The lead that something is to be sent to: what it has seen, and what is known of its elements, by id. */
export interface Recipient {
  industry: string;
  seen: ReadonlySet<string>;
  elements: ReadonlyMap<string, 'confirmed' | 'negative'>;
}

interface Ranked {
  piece: CatalogueContent;
  read: Readership | undefined;
}

/** Suggests by one catalogue; the order of its pieces is found once an industry, not once a lead. */
export function suggestBy(catalogue: Catalogue): (receiver: Recipient) => NextContent[] {
  const orders = new Map<string, Ranked[]>();
  return (receiver) => {
    const order = orders.get(receiver.industry) ?? byShare(catalogue, receiver.industry);
    orders.set(receiver.industry, order);
    return rankContents(catalogue, order, receiver);
  };
}

/**
 * At most three pieces not seen yet, each with a reason: first those that answer a negative element, then those that
 * answer an unknown one, then what accepted leads read, those of the same industry before all.
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
    .sort((a, b) => a.rank - b.rank) // Stable: within a rank they stay in the order of their shares.
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
