import { type ReactNode, useEffect, useRef } from 'react';

type Drawing = SVGSVGElement | HTMLElement;

/**
 * A drawing as wide as its place, drawn again when that changes. Screen readers get the table in its stead.
 *
 * @param deps the data; a new object is drawn again.
 */
export function Chart({
  height,
  draw,
  deps,
  table,
}: {
  height: number;
  draw: (width: number) => Drawing;
  deps: object;
  table: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: draws again when the data changes.
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const redraw = () => {
      const drawing = latest.current(at.clientWidth);
      drawing.querySelector('style')?.remove(); // The page's CSP allows no inline styles, and the chart needs none.
      at.replaceChildren(drawing);
    };
    redraw();
    const resized = new ResizeObserver(redraw);
    resized.observe(at);
    return () => resized.disconnect();
  }, [deps]);
  return (
    <>
      <div ref={place} className="[contain:inline-size]" aria-hidden="true" style={{ minHeight: height }} />
      <div className="sr-only">{table}</div>
    </>
  );
}
