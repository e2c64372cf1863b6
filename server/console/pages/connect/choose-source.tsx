import { useEffect, useRef } from 'react';
import { createAccessRequest } from '../../../../utils/contract/console/people';
import type { Source } from '../../../../utils/contract/console/source';
import { SelectField } from '../../ui/select-field';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { type ParsedForm, useForm } from '../../ui/use-form';
import type { Integration } from './integration';
import type { CreatedSource, useCreateSource } from './use-create-source';

/** The select's value for a new source. */
const newSource = '';

/** Which source a tool sends to: a new one, whose key is then shown, or an existing one, whose key is not. */
export function ChooseSource({
  integration,
  sources,
  chosen,
  onChoose,
  create,
}: {
  integration: Integration;
  /** The sources that this integration can use. */
  sources: readonly Source[];
  /** The id of an existing source; undefined for a new one. */
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
  create: ReturnType<typeof useCreateSource>;
}) {
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? '';
  if (create.data) return <CreatedMessage created={create.data} isPublic={integration.isPublic} />;
  return (
    <div className="grid gap-3">
      {sources.length > 0 && (
        <SelectField
          label="Send to"
          value={chosen ?? newSource}
          options={[newSource, ...sources.map(({ id }) => id)]}
          toLabel={(id) => (id === newSource ? 'A new source' : nameOf(id))}
          onChange={(id) => onChoose(id === newSource ? undefined : id)}
        />
      )}
      {chosen === undefined ? (
        <NewSource integration={integration} create={create} />
      ) : (
        <p className="text-ink-2">
          The key for “{nameOf(chosen)}” was shown only once, when it was created. Replace &lt;key&gt; below
          with the key you saved, or{' '}
          <button type="button" className="link" onClick={() => onChoose(undefined)}>
            create a new source
          </button>
          .
        </p>
      )}
    </div>
  );
}

function NewSource({
  integration,
  create,
}: {
  integration: Integration;
  create: ReturnType<typeof useCreateSource>;
}) {
  const { input, issues, edit, formProps } = useForm({
    initial: () => ({ name: integration.name }),
    parse: parseName,
    onEdit: create.reset,
    onSubmit: (name) => create.mutate({ name, isPublic: integration.isPublic }),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <TextField
        label="Name of the new source"
        value={input.name}
        issue={issues.name}
        onChange={({ target }) => edit({ name: target.value })}
      />
      <SubmitStatus change={create} label="Create source" busyLabel="Creating…" isPrimary />
    </form>
  );
}

function parseName(input: { name: string }): ParsedForm<string, 'name'> {
  const source = createAccessRequest.safeParse({ kind: 'source', ...input });
  if (source.success) return { value: source.data.name };
  return { issues: { name: 'Enter a name of at most 200 characters.' } };
}

function CreatedMessage({ created: { name }, isPublic }: { created: CreatedSource; isPublic: boolean }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    message.current?.focus(); // The form that had the focus is gone.
  }, []);
  return (
    <p ref={message} tabIndex={-1} role="status" className="outline-none">
      <b className="font-semibold text-accent">Source “{name}” created.</b>{' '}
      <span className="text-ink-2">
        Its key is filled in below. {isPublic ? 'It’s public: anyone can read it in your pages. ' : ''} Copy
        it before you leave this page. It won’t be shown again.
      </span>
    </p>
  );
}
