import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { SlaForm } from './sla-form';
import { useSla } from './use-sla';

/** How long sales has to decide and marketing to answer, and when the team works. */
export function SlaPage() {
  const { data, error, refetch } = useSla();
  return (
    <div className="mx-auto grid max-w-xl grid-cols-1 gap-6 px-5 py-6 desk:py-8">
      <title>SLAs · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">SLAs</h1>
        <p className="text-ink-2">
          How long each side has, as agreed by both. Reps see it next to every waiting lead.
        </p>
      </header>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="SLAs" />)}
      {data && <SlaForm sla={data} />}
    </div>
  );
}
