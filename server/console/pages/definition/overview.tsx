import { useState } from 'react';
import type { ConsoleMe } from '../../../../utils/contract/console/console';
import type { DefinitionsResponse, DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { Computing } from './computing';
import { FitList } from './fit-list';
import { GroupList } from './group-list';
import { keep, readKept } from './kept-form';
import { KeptNotice } from './kept-notice';
import { OpenDraft } from './open-draft';
import { Standing } from './standing';
import { ThrowAwayDialog } from './throw-away-dialog';
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
  const [isThrowing, setIsThrowing] = useState(false);
  const throwAway = () => {
    keep(me, undefined);
    setKept(undefined);
    setIsThrowing(false);
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
        <KeptNotice
          action={
            <Link to="definition/draft" className="push-on inline-flex items-center">
              Go on with it
            </Link>
          }
          onThrowAway={() => setIsThrowing(true)}
        >
          You began a change and did not save it as a draft. It is kept in this browser.
        </KeptNotice>
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
      {isThrowing && (
        <ThrowAwayDialog
          title="Throw away what you typed?"
          onThrowAway={throwAway}
          onClose={() => setIsThrowing(false)}
        >
          It is kept in this browser and nowhere else.
        </ThrowAwayDialog>
      )}
    </>
  );
}
