import type { DefinitionsResponse } from '../../../../utils/contract/console/definitions';
import { hasSessionEnded } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { OutOfDate } from '../../app/out-of-date';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { DefinitionEditor } from './definition-editor';
import { Overview } from './overview';
import { useDefinitions } from './use-definitions';

/**
 * The lead definition: the current version, the draft and, at its own address, the form to edit the draft.
 */
export function DefinitionPage() {
  const { parts } = useRoute();
  const { data, error, refetch } = useDefinitions();
  const hasEnded = hasSessionEnded(error);
  return (
    <div className="settings-page gap-8">
      <title>Lead definition · Passback</title>
      {(!data || hasEnded) && (
        <>
          <h1 className="font-semibold text-name tracking-tight">Lead definition</h1>
          {error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the lead definition" />}
        </>
      )}
      {data && !hasEnded && error && <OutOfDate error={error} onRetry={refetch} />}
      {data && !hasEnded && <DefinitionContent versions={data} isEditing={parts[1] === 'draft'} />}
    </div>
  );
}

function DefinitionContent({
  versions: { versions, current: currentVersion, disputes, scoreWorth, gradeWorth },
  isEditing,
}: {
  versions: DefinitionsResponse;
  isEditing: boolean;
}) {
  const current = versions.find(({ definition }) => definition.version === currentVersion);
  if (!current) return null; // Can't happen: every team starts with a definition.
  const draft = versions.find(({ state }) => state === 'draft');
  if (isEditing) return <DefinitionEditor current={current} draft={draft} versions={versions} />;
  return (
    <Overview
      current={current}
      draft={draft}
      versions={versions}
      disputes={disputes}
      scoreWorth={scoreWorth}
      gradeWorth={gradeWorth}
    />
  );
}
