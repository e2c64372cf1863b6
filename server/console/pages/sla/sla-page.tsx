import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { SlaForm } from './sla-form';
import { useSla } from './use-sla';

/** How long sales has to decide and make contact, and marketing to answer, and when the team works. */
export function SlaPage() {
  const { data, error, refetch } = useSla();
  return (
    <div className="settings-page gap-6">
      <title>SLAs · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">SLAs</h1>
        <p className="text-ink-2">
          How long each side has, as agreed by both. Reps see it next to every waiting lead.
        </p>
      </header>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="SLAs" />)}
      {data && (
        <div className="max-w-xl">
          <SlaForm sla={data} />
        </div>
      )}
    </div>
  );
}
