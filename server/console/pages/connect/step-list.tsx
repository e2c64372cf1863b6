import { CodeLine } from '../../ui/code-line';
import { CopyButton } from '../../ui/copy-button';
import { fillInPlaceholders, type Placeholders, Sentence } from './fill-in-placeholders';
import type { Integration } from './integration';

/** What to do in the tool, step by step, with the address to copy where it is first needed. */
export function StepList({
  integration,
  placeholders,
}: {
  integration: Integration;
  placeholders: Placeholders;
}) {
  const { steps, snippet, address } = integration;
  const fullAddress = fillInPlaceholders(address, placeholders);
  const first = steps.findIndex((step) => step.includes('{address}'));
  const code = snippet && fillInPlaceholders(snippet.replaceAll('{address}', fullAddress), placeholders);
  return (
    <div className="grid gap-4">
      <ol className="grid list-outside list-decimal gap-3 ps-5 marker:text-ink-3">
        {steps.map((step, index) => (
          <li key={step} className="ps-1">
            <Sentence text={step} address={address} />
            {index === first && (
              <div className="mt-2">
                <CodeLine text={fullAddress} of="the address" />
              </div>
            )}
          </li>
        ))}
      </ol>
      {code && (
        <div className="relative grid gap-2">
          <pre className="overflow-x-auto whitespace-pre-wrap rounded-lg bg-track px-3 py-2 font-mono text-small">
            {code}
          </pre>
          <CopyButton text={code} of="the code" className="push w-fit" />
        </div>
      )}
    </div>
  );
}
