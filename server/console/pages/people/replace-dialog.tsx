import type { ListedToken } from '../../../../utils/contract/console/people';
import { Dialog } from '../../ui/dialog';
import { NewSecret } from '../../ui/new-secret';
import { SubmitStatus } from '../../ui/submit-status';
import { secretTexts } from './secret-text';
import { useReplaceKey } from './use-people';

/** Creates a key that takes over from another, and shows it once. */
export function ReplaceDialog({ token, onClose }: { token: ListedToken; onClose: () => void }) {
  const replace = useReplaceKey();
  const texts = secretTexts[token.scopes ? 'system' : 'source'];
  if (replace.data) {
    return (
      <NewSecret
        {...texts}
        title={`New key for ${token.label}`}
        notice="It’s shown only once, because only its hash is stored. The old key works for seven days after this one is first used."
        secret={replace.data.secret}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={`Replace ${token.label}’s key`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          replace.mutate(token.id);
        }}
        className="grid gap-3"
      >
        <p className="text-ink-2">
          You get a new key that works for a year. The old one keeps working until seven days after the new
          one is first used, so you can update your systems one by one.
        </p>
        <SubmitStatus change={replace} label="Create new key" busyLabel="Creating…" isPrimary />
      </form>
    </Dialog>
  );
}
