import { Dialog } from '../dialog';
import type { Revoking } from './people-page';
import { useRevoke } from './use-people';

/** Says what follows, and does it. */
export function RevokeDialog({ revoking, onClose }: { revoking: Revoking; onClose: () => void }) {
  const { kind, id, what, effect } = revoking;
  const revoke = useRevoke();
  return (
    <Dialog title={`Revoke ${what}?`} onClose={onClose}>
      <p className="text-ink-2">{effect}</p>
      <div className="mt-5 flex gap-2">
        <button
          type="button"
          className="push-on bg-bad! text-ground!"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate({ kind, id }, { onSuccess: onClose })}
        >
          {revoke.isPending ? 'Revoking …' : 'Revoke'}
        </button>
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
            Keep
          </button>
        </form>
      </div>
      <p role="alert" className="mt-2 text-bad empty:hidden">
        {revoke.error?.message}
      </p>
    </Dialog>
  );
}
