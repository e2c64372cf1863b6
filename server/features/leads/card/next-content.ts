import type { NextContent } from '../../../../utils/contract/rep/lead';
import {
  type Catalogue,
  type CatalogueContent,
  isProvenFailure,
  overallReadership,
  pickReadership,
  type Readership,
  readershipInIndustry,
} from './catalogue';

const maxSuggestions = 3;

/** The lead to send something to: what it has seen, and the known state of its elements, by ID. */
export interface Recipient {
  industry: string;
  seen: ReadonlySet<string>;
  elements: ReadonlyMap<string, 'confirmed' | 'negative'>;
}

interface Ranked {
  content: CatalogueContent;
  read: Readership | undefined;
}

/** Returns a function that suggests content from a catalogue. Ranks it once per industry, not once per lead. */
export function createSuggester(catalogue: Catalogue): (recipient: Recipient) => NextContent[] {
  const rankedByIndustry = new Map<string, Ranked[]>();
  return (recipient) => {
    const ranked = rankedByIndustry.get(recipient.industry) ?? rankByShare(catalogue, recipient.industry);
    rankedByIndustry.set(recipient.industry, ranked);
    return rankContents(catalogue, ranked, recipient);
  };
}

/**
 * Up to three pieces of content that the lead hasn't seen, each with a reason: first those that answer a
 * negative element, then those that answer an unknown one, then those that accepted leads engaged with, with
 * the same industry first. Content that no accepted lead engaged with comes last among its equals.
 */
function rankContents(
  catalogue: Catalogue,
  ranked: readonly Ranked[],
  { seen, elements }: Recipient,
): NextContent[] {
  const negative = catalogue.elements.filter((id) => elements.get(id) === 'negative');
  const unknown = catalogue.elements.filter((id) => !elements.has(id));
  // The sort is stable: content of the same rank stays sorted by share.
  return ranked
    .filter(({ content }) => !seen.has(content.id))
    .map(({ content, read }) => {
      const findAnswered = (missing: string[]) => missing.find((id) => content.answers.includes(id));
      const answeredNegative = findAnswered(negative);
      const answers = answeredNegative ?? findAnswered(unknown);
      const rank = answers === undefined ? 2 : Number(answeredNegative === undefined);
      return { content, read, answers, rank, hasFailed: isProvenFailure(catalogue, content) };
    })
    .filter(({ answers, read }) => answers !== undefined || read !== undefined)
    .sort((a, b) => a.rank - b.rank || Number(a.hasFailed) - Number(b.hasFailed))
    .slice(0, maxSuggestions)
    .map(({ content: { id, type, title, url }, answers, read }) => ({
      content: { id, type, title },
      url,
      answers,
      readBy: read,
    }));
}

function rankByShare(catalogue: Catalogue, industry: string): Ranked[] {
  const toShare = (read: Readership | undefined) => (read?.total ? read.count / read.total : 0);
  return catalogue.contents
    .map((content) => ({
      content,
      read: pickReadership(catalogue, content, industry),
      industryShare: toShare(readershipInIndustry(catalogue, content, industry)),
      overallShare: toShare(overallReadership(catalogue, content)),
    }))
    .sort(
      (a, b) =>
        b.industryShare - a.industryShare ||
        b.overallShare - a.overallShare ||
        (a.content.id < b.content.id ? -1 : 1),
    );
}
