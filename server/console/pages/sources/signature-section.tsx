import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { RemoveSettingDialog } from './remove-setting-dialog';
import { SecretForm } from './secret-form';

/** Whether a source's messages are signed. An admin can set, replace or remove the secret. */
export function SignatureSection({ source, isAdmin }: { source: Source; isAdmin: boolean }) {
  const [open, setOpen] = useState<'form' | 'taking'>();
  const close = () => setOpen(undefined);
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        {source.hasSecret
          ? 'A secret is set. Messages that aren’t verified with it are rejected.'
          : 'No secret is set, so anyone who knows the key can send messages. To prevent that, set the secret that the tool signs with.'}
      </p>
      {isAdmin && open !== 'form' && (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="push" onClick={() => setOpen('form')}>
            {source.hasSecret ? 'Replace secret' : 'Set secret'}
          </button>
          {source.hasSecret && (
            <button
              type="button"
              className="min-h-8 rounded-lg px-2.5 font-semibold text-bad hover:bg-bad-soft"
              onClick={() => setOpen('taking')}
            >
              Remove secret
            </button>
          )}
        </div>
      )}
      {open === 'form' && <SecretForm id={source.id} onDone={close} />}
      {open === 'taking' && (
        <RemoveSettingDialog
          id={source.id}
          what="secret"
          effect="Messages will be accepted without a signature from anyone who knows the key."
          onClose={close}
        />
      )}
    </div>
  );
}
