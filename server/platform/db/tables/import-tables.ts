import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ImportColumns, ImportKind, ImportResponse } from '../../../../utils/contract/console/import';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** Imported files. */
export const imports = pgTable(
  'imports',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name'),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
    /** The file's normalized header row: files with the same header are read the same way. */
    header: text('header').notNull(),
    columns: jsonb('columns').$type<ImportColumns>().notNull(),
    /**
     * The response: counts, errors, and warnings, but no cell contents. Null if the import was interrupted.
     */
    response: jsonb('response').$type<ImportResponse>(),
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('imports_by_age').on(t.team, t.at.desc()),
    ownTeam(),
  ],
);

/** A row of another table before and after an import, so that an undo restores it exactly. */
export const importChanges = pgTable(
  'import_changes',
  {
    team: teamColumn().references(() => teams.id),
    import: uuid('import').notNull(),
    kind: text('kind', { enum: ['lead', 'identity', 'content', 'act', 'merge'] }).notNull(),
    /** The row's key in its table. */
    key: text('key').notNull(),
    /** The lead that the row is about, if any; deleted along with that lead. */
    lead: uuid('lead'),
    /** Null if the row didn't exist. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.import, t.kind, t.key] }),
    index('import_changes_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.import], foreignColumns: [imports.team, imports.id] }).onDelete(
      'cascade',
    ),
    ownTeam(),
  ],
);
