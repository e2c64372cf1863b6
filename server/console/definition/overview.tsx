import { useState } from 'react';
import type { ConsoleMe } from '../../../utils/contract/console';
import type { DefinitionsResponse, DefinitionVersion } from '../../../utils/contract/definitions';
import { Link } from '../link';
import { Computing } from './computing';
import { FitList } from './fit-list';
import { GroupList } from './group-list';
import { keep, readKept } from './kept-form';
import { OpenDraft } from './open-draft';
import { Standing } from './standing';
import { useSign } from './use-definitions';
import { VersionsBefore } from './versions-before';

/** What stands, what is on its way to stand, and what stood before. */
export function Overview({
  me,
  standing,
  draft,
  versions,
  disputes,
}: {
  me: ConsoleMe;
  standing: DefinitionVersion;
  draft: DefinitionVersion | undefined;
  versions: readonly DefinitionVersion[];
  disputes: DefinitionsResponse['disputes'];
}) {
  const [kept, setKept] = useState(() => readKept(me));
  const sign = useSign();
  const throwAway = () => {
    keep(me, undefined);
    setKept(undefined);
  };
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-semibold text-name tracking-tight">Definition</h1>
          <p className="text-ink-2">
            What marketing and sales agreed makes a lead. Every score is counted by it.
          </p>
        </div>
        {!draft && !kept && (
          <Link to="definition/draft" className="push-on inline-flex items-center">
            Draft a change
          </Link>
        )}
      </header>
      {kept && (
        <section
          aria-label="What you typed"
          className="flex flex-wrap items-center gap-2 rounded-xl bg-warm-soft p-4"
        >
          <p className="min-w-0 flex-1 basis-64">
            You began a change and did not save it as a draft. It is kept in this browser.
          </p>
          <Link to="definition/draft" className="push-on inline-flex items-center">
            Go on with it
          </Link>
          <button type="button" className="push min-h-9!" onClick={throwAway}>
            Throw it away
          </button>
        </section>
      )}
      <Computing versions={versions} current={standing.definition.version} />
      {draft && (
        <OpenDraft key={draft.definition.version} me={me} draft={draft} standing={standing} sign={sign} />
      )}
      <p role="alert" className="text-bad empty:hidden">
        {sign.error?.message}
      </p>
      <Standing standing={standing} versions={versions} />
      <FitList rules={standing.definition.fit} disputes={disputes} />
      <GroupList groups={standing.definition.groups} disputes={disputes} />
      <VersionsBefore versions={versions} />
    </>
  );
}
