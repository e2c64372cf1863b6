import { Trouble } from '../../app/trouble';
import { Waiting } from '../../ui/waiting';
import { ClocksForm } from './clocks-form';
import { useClocks } from './use-clocks';

/** How long sales has to decide and marketing to answer, and when the team works. */
export function ClocksPage() {
  const { data, error, refetch } = useClocks();
  return (
    <div className="mx-auto grid max-w-xl grid-cols-1 gap-6 px-5 py-6 desk:py-8">
      <title>Clocks · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Clocks</h1>
        <p className="text-ink-2">
          How long each side has, as both have agreed. Reps read it beside every lead that waits.
        </p>
      </header>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="the clocks" />)}
      {data && <ClocksForm clocks={data} />}
    </div>
  );
}
