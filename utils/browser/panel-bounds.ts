import { browser } from 'wxt/browser';
import { z } from 'zod';

const key = 'panel-bounds';
const bounds = z.object({
  left: z.int(),
  top: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
});

/** A window's position and size on the screen, in pixels. */
export type PanelBounds = z.infer<typeof bounds>;

/** The last position and size of the panel's window. */
export async function loadPanelBounds(): Promise<PanelBounds | undefined> {
  return bounds.safeParse((await browser.storage.local.get(key))[key]).data;
}

/**
 * Moves this page's window onto the screen, and saves its position and size whenever the rep changes them.
 */
export async function savePanelBounds(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  const overflow = screenX + outerWidth - screenRight();
  if (overflow > 0 && id !== undefined) await browser.windows.update(id, { left: screenX - overflow });
  browser.windows.onBoundsChanged?.addListener((window) => {
    const parsed = bounds.safeParse(window);
    if (window.id !== id || window.state !== 'normal' || !parsed.success) return;
    void browser.storage.local.set({ [key]: parsed.data });
  });
}

/** The right edge of the screen this window is on. A second screen doesn't start at 0. */
function screenRight(): number {
  const left: unknown = Reflect.get(screen, 'availLeft');
  return (typeof left === 'number' ? left : 0) + screen.availWidth;
}
