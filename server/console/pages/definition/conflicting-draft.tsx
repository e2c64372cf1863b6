import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { shortDateTime } from '../../ui/format';

/** Says that another draft is open, and offers to view it or to replace it with this one. */
export function ConflictingDraft({
  draft: { definition, signatures, createdAt },
  isSaving,
  onSave,
}: {
  draft: DefinitionVersion;
  isSaving: boolean;
  onSave: (replaces: number) => void;
}) {
  const { version } = definition;
  const signers = signatures.map(({ name, side }) => `${name} for ${side}`).join(', ');
  return (
    <div className="grid gap-2 rounded-xl bg-warm-soft p-3">
      <p>
        Another draft is open: version {version}, created {shortDateTime(createdAt)}
        {signers ? ` and signed by ${signers}` : ', not signed yet'}. Yours isn’t saved, but what you typed is
        still here.
      </p>
      <div className="flex flex-wrap gap-2">
        <Link to="definition" className="push inline-flex min-h-9! items-center">
          View it
        </Link>
        <button type="button" className="push min-h-9!" disabled={isSaving} onClick={() => onSave(version)}>
          Replace it with mine
        </button>
      </div>
    </div>
  );
}
