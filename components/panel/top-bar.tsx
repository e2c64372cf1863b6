import { Settings2 } from 'lucide-react';
import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';
import { BrandMark } from '../ui/brand-mark';

/** The page the panel is about, and a link to the options. */
export function TopBar({ url }: { url?: string }) {
  return (
    <header className="flex items-center gap-2 px-3.5 py-1.5 text-ink-3 text-small">
      <BrandMark />
      <span className="min-w-0 flex-1 truncate">
        {url?.startsWith('http') ? formatPageAddress(url) : 'Passback'}
      </span>
      <button
        type="button"
        aria-label={text('options')}
        title={text('options')}
        className="icon-button text-ink-2"
        onClick={() => void openOptions()}
      >
        <Settings2 className="size-4" aria-hidden="true" />
      </button>
    </header>
  );
}

/** Old Latin-1 URLs can't be decoded, so they are shown unchanged. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A page's address in readable form: `linkedin.com/in/priya-raman`. */
function formatPageAddress(address: string): string {
  const url = new URL(address);
  const path = /(?:^|\.)linkedin\.com$/.test(url.hostname)
    ? url.pathname.replace(/\/AC\w[\w,-]{30,}.*|\/$/, '')
    : '';
  return `${url.host.replace(/^www\./, '')}${decodePath(path)}`;
}
