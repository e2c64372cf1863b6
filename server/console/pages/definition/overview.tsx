import { useState } from 'react';
import type { DefinitionsResponse, DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CurrentDefinition } from './current-definition';
import { FitList } from './fit-list';
import { GroupList } from './group-list';
import { OpenDraft } from './open-draft';
import { PastVersions } from './past-versions';
import { RecomputeProgress } from './recompute-progress';
import { ReviewSection } from './review-section';
import { ScoreWorthSection } from './score-worth';
import { readUnsavedEdits, storeUnsavedEdits } from './unsaved-edits';
import { UnsavedNotice } from './unsaved-notice';
import { useSign } from './use-definitions';

/** The current version, the draft or the version being computed, and past ones. */
export function Overview({
  current,
  draft,
  versions,
  disputes,
  scoreWorth,
  gradeWorth,
}: {
  current: DefinitionVersion;
  draft: DefinitionVersion | undefined;
  versions: readonly DefinitionVersion[];
  disputes: DefinitionsResponse['disputes'];
  scoreWorth: DefinitionsResponse['scoreWorth'];
  gradeWorth: DefinitionsResponse['gradeWorth'];
}) {
  const me = useConsoleMe();
  const [unsaved, setUnsaved] = useState(() => readUnsavedEdits(me));
  const sign = useSign();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const discard = () => {
    storeUnsavedEdits(me, undefined);
    setUnsaved(undefined);
    setIsDiscarding(false);
  };
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-semibold text-name tracking-tight">Lead definition</h1>
          <p className="text-ink-2">
            What marketing and sales agree makes a lead. All scores are based on it.
          </p>
        </div>
        {!draft && !unsaved && (
          <Link to="definition/draft" className="push-on inline-flex items-center">
            Draft a change
          </Link>
        )}
      </header>
      {unsaved && (
        <UnsavedNotice
          action={
            <Link to="definition/draft" className="push-on inline-flex items-center">
              Continue editing
            </Link>
          }
          onDiscard={() => setIsDiscarding(true)}
        >
          You have changes that aren’t saved as a draft. They’re stored only in this browser.
        </UnsavedNotice>
      )}
      <RecomputeProgress versions={versions} currentVersion={current.definition.version} />
      {draft && <OpenDraft key={draft.definition.version} draft={draft} current={current} sign={sign} />}
      <p role="alert" className="text-bad empty:hidden">
        {sign.error?.message}
      </p>
      <CurrentDefinition current={current} versions={versions} />
      <ScoreWorthSection versions={scoreWorth} grades={gradeWorth} current={current} />
      <ReviewSection current={current} hasDraft={draft !== undefined || unsaved !== undefined} />
      <FitList rules={current.definition.fit} disputes={disputes} />
      <GroupList groups={current.definition.groups} disputes={disputes} />
      <PastVersions versions={versions} />
      {isDiscarding && (
        <ConfirmDialog
          title="Discard your changes?"
          effect="They’re stored only in this browser and can’t be recovered."
          label="Discard"
          onConfirm={discard}
          onClose={() => setIsDiscarding(false)}
        />
      )}
    </>
  );
}
