import { Settings2 } from 'lucide-react';
import { openOptions } from '../utils/browser/open-page';
import { BrandMark } from './brand-mark';

/** What page the panel speaks of, and the way to the options. */
export function TopBar({ url }: { url?: string }) {
  return (
    <header className="flex items-center gap-2 px-3.5 py-1.5 text-small text-ink-3">
      <BrandMark />
      <span className="min-w-0 flex-1 truncate">{url ? shortAddress(url) : 'Passback'}</span>
      <button
        type="button"
        aria-label="Options"
        title="Options"
        className="grid size-7 place-items-center rounded-lg text-ink-2 hover:bg-track"
        onClick={() => void openOptions()}
      >
        <Settings2 className="size-4" aria-hidden="true" />
      </button>
    </header>
  );
}

/** Old Latin-1 addresses can't be decoded: they are shown as they are. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A page's address as a person would say it: `linkedin.com/in/priya-raman`. */
function shortAddress(text: string): string {
  const url = new URL(text);
  const path = url.hostname === 'mail.google.com' ? '' : url.pathname.replace(/\/$/, '');
  return `${url.host.replace(/^www\./, '')}${decoded(path)}`;
}
