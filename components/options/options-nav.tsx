import { useEffect, useState } from 'react';
import { type MessageKey, text } from '../../utils/i18n/text';

const sections: readonly [string, MessageKey][] = [
  ['connection', 'strip_connection'],
  ['sites', 'sites_title'],
  ['never', 'never_list_title'],
  ['privacy', 'privacy_title'],
  ['notifications', 'notifications_title'],
  ['appearance', 'appearance_title'],
  ['data', 'data_title'],
  ['shortcuts', 'shortcuts_title'],
];

/** Links to the sections: beside them in a wide window, where the one in view is marked, or above them. */
export function OptionsNav() {
  const current = useSectionInView();
  return (
    <nav aria-label={text('options_parts')}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 page:grid page:gap-0.5">
        {sections.map(([id, title]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              className="link page:-mx-2.5 inline-flex items-center page:flex page:min-h-8 page:rounded-lg page:px-2.5 page:text-ink-2 page:no-underline page:hover:bg-hover page:aria-[current]:bg-track page:aria-[current]:font-semibold page:aria-[current]:text-ink"
            >
              {text(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section nearest the top of the window; the last one at the end of the page. */
function useSectionInView(): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const ended = new AbortController();
    const update = () => {
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
      const passed = sections.filter(([id]) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && (isAtEnd || top < 100);
      });
      setCurrent((passed.at(-1) ?? sections[0])?.[0]);
    };
    update();
    addEventListener('scroll', update, { signal: ended.signal, passive: true });
    addEventListener('resize', update, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return current;
}
