import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { isLoopback, parseConnectionCode } from '../../../../utils/contract/shared/connection-code';

/** Warns that a code works on this computer only, or that no browser accepts its address. */
export function CodeNotes({ code, fix }: { code: string; fix: ReactNode }) {
  const parsed = parseConnectionCode(code);
  if ('problem' in parsed && parsed.problem === 'code_http') {
    return (
      <Note title="Passback can’t connect to this address">
        It starts with http://, so what is sent could be read on the way. {fix}
      </Note>
    );
  }
  if ('problem' in parsed || !isLoopback(new URL(parsed.url).hostname)) return null;
  return (
    <Note title="Works on this computer only">
      The server runs on this computer, and no other can reach it at this address. {fix}
    </Note>
  );
}

function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <p className="flex gap-2 rounded-lg bg-warm-soft px-3 py-2 text-small">
      <TriangleAlert className="mt-px size-4 shrink-0 text-warm" aria-hidden="true" />
      <span>
        <b className="font-semibold text-warm">{title}.</b> {children}
      </span>
    </p>
  );
}
