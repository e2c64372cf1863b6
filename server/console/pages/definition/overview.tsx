import { useState } from 'react';
import type { DefinitionsResponse, DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { useMe } from '../../app/me';
import { CurrentDefinition } from './current-definition';
import { DiscardDialog } from './discard-dialog';
import { FitList } from './fit-list';
import { GroupList } from './group-list';
import { OpenDraft } from './open-draft';
import { PastVersions } from './past-versions';
import { RecomputeProgress } from './recompute-progress';
import { readSavedForm, saveForm } from './saved-form';
import { UnsavedNotice } from './unsaved-notice';
import { useSign } from './use-definitions';

/** The current version, the one on its way, and past ones. */
export function Overview({
  standing,
  draft,
  versions,
  disputes,
}: {
  standing: DefinitionVersion;
  draft: DefinitionVersion | undefined;
  versions: readonly DefinitionVersion[];
  disputes: DefinitionsResponse['disputes'];
}) {
  const me = useMe();
  const [kept, setKept] = useState(() => readSavedForm(me));
  const sign = useSign();
  const [isThrowing, setIsThrowing] = useState(false);
  const throwAway = () => {
    saveForm(me, undefined);
    setKept(undefined);
    setIsThrowing(false);
  };
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-semibold text-name tracking-tight">Definition</h1>
          <p className="text-ink-2">
            What marketing and sales agree makes a lead. All scores are based on it.
          </p>
        </div>
        {!draft && !kept && (
          <Link to="definition/draft" className="push-on inline-flex items-center">
            Draft a change
          </Link>
        )}
      </header>
      {kept && (
        <UnsavedNotice
          action={
            <Link to="definition/draft" className="push-on inline-flex items-center">
              Continue editing
            </Link>
          }
          onThrowAway={() => setIsThrowing(true)}
        >
          You have changes that aren’t saved as a draft. They’re stored only in this browser.
        </UnsavedNotice>
      )}
      <RecomputeProgress versions={versions} current={standing.definition.version} />
      {draft && <OpenDraft key={draft.definition.version} draft={draft} standing={standing} sign={sign} />}
      <p role="alert" className="text-bad empty:hidden">
        {sign.error?.message}
      </p>
      <CurrentDefinition current={standing} versions={versions} />
      <FitList rules={standing.definition.fit} disputes={disputes} />
      <GroupList groups={standing.definition.groups} disputes={disputes} />
      <PastVersions versions={versions} />
      {isThrowing && (
        <DiscardDialog
          title="Discard your changes?"
          onThrowAway={throwAway}
          onClose={() => setIsThrowing(false)}
        >
          They’re stored only in this browser and can’t be recovered.
        </DiscardDialog>
      )}
    </>
  );
}
