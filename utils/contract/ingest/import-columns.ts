import type { ImportKind } from '../console/import';
import { actColumns } from './columns/act-columns';
import { companyColumns } from './columns/company-columns';
import { contentColumns, occasionTitles } from './columns/content-columns';
import { identityColumns } from './columns/identity-columns';
import { nameColumns } from './columns/name-columns';
import { optOutColumns } from './columns/opt-out-columns';
import { personColumns } from './columns/person-columns';

type Columns = Readonly<Record<string, readonly string[]>>;

/** In engagement files, a title is the content's. */
const ownTitles: ReadonlySet<string> = new Set([...contentColumns.title, ...occasionTitles]);

/**
 * The columns that each kind of file can have, each with the headers that marketing tools give it in English,
 * German, French and Spanish. Headers are in the form of `columnKey`, preferred ones first.
 */
export const columnSynonyms: Readonly<Record<ImportKind, Columns>> = {
  people: {
    ...identityColumns,
    ...nameColumns,
    ...personColumns,
    ...companyColumns,
    ...optOutColumns,
  },
  content: {
    ...contentColumns,
    answers: ['answers', 'content_answers', 'antworten', 'beantwortet', 'reponses', 'responde_a'],
  },
  engagement: {
    ...contentColumns,
    title: [...contentColumns.title, ...occasionTitles],
    content_id: contentColumns.content_id.filter((name) => name !== 'id'),
    ...identityColumns,
    ...actColumns,
    ...nameColumns,
    ...personColumns,
    job_title: personColumns.job_title.filter((name) => !ownTitles.has(name)),
    ...companyColumns,
    ...optOutColumns,
  },
};

/** The columns each kind of file must have. One of each inner list is enough. */
export const requiredColumns: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  people: [['email']],
  content: [['title']],
  engagement: [['email', 'user_id'], ['event'], ['at']],
};
