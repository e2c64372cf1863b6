import type { NextPiece } from '../../../../utils/contract/rep/lead';
import { type Catalogue, type Piece, type Read, readByAll, readInIndustry, readOf } from './catalogue';

const most = 3;

/** The lead that something is to be sent to: what it has seen, and what is known of its elements, by id. */
export interface Receiver {
  industry: string;
  seen: ReadonlySet<string>;
  elements: ReadonlyMap<string, 'confirmed' | 'negative'>;
}

interface Ranked {
  piece: Piece;
  read: Read | undefined;
}

/** Suggests by one catalogue; the order of its pieces is found once an industry, not once a lead. */
export function suggestBy(catalogue: Catalogue): (receiver: Receiver) => NextPiece[] {
  const orders = new Map<string, Ranked[]>();
  return (receiver) => {
    const order = orders.get(receiver.industry) ?? byShare(catalogue, receiver.industry);
    orders.set(receiver.industry, order);
    return nextPieces(catalogue, order, receiver);
  };
}

/**
 * At most three pieces not seen yet, each with a reason: first those that answer a negative element, then those that
 * answer an unknown one, then what accepted leads read, those of the same industry before all.
 */
function nextPieces(
  catalogue: Catalogue,
  order: readonly Ranked[],
  { seen, elements }: Receiver,
): NextPiece[] {
  const negative = catalogue.elements.filter((id) => elements.get(id) === 'negative');
  const unknown = catalogue.elements.filter((id) => !elements.has(id));
  return order
    .filter(({ piece }) => !seen.has(piece.id))
    .map(({ piece, read }) => {
      const answered = (missing: string[]) => missing.find((id) => piece.answers.includes(id));
      const worst = answered(negative);
      const answers = worst ?? answered(unknown);
      return { piece, read, answers, rank: worst ? 0 : answers ? 1 : 2 };
    })
    .filter(({ answers, read }) => answers !== undefined || read !== undefined)
    .sort((a, b) => a.rank - b.rank) // Stable: within a rank they stay in the order of their shares.
    .slice(0, most)
    .map(({ piece: { id, type, title, url }, answers, read }) => ({
      content: { id, type, title },
      url,
      answers,
      read,
    }));
}

function byShare(catalogue: Catalogue, industry: string): Ranked[] {
  const shareOf = (read: Read | undefined) => (read?.of ? read.by / read.of : 0);
  return catalogue.pieces
    .map((piece) => ({
      piece,
      read: readOf(catalogue, piece, industry),
      near: shareOf(readInIndustry(catalogue, piece, industry)),
      all: shareOf(readByAll(catalogue, piece)),
    }))
    .sort((a, b) => b.near - a.near || b.all - a.all || (a.piece.id < b.piece.id ? -1 : 1));
}
