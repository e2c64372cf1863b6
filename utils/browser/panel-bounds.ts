import { browser } from 'wxt/browser';
import { z } from 'zod';

const key = 'panel-bounds';
const bounds = z.object({
  left: z.number().int(),
  top: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
});

/** Where a window is on the screen, in pixels. */
export type PanelBounds = z.infer<typeof bounds>;

/** Where the rep last had the panel's window. */
export async function loadPanelBounds(): Promise<PanelBounds | undefined> {
  return bounds.safeParse((await browser.storage.local.get(key))[key]).data;
}

/** Brings this page's window onto the screen, and remembers where it is and how large whenever the rep has changed it. */
export async function savePanelBounds(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  const over = screenX + outerWidth - screenRight();
  if (over > 0 && id !== undefined) await browser.windows.update(id, { left: screenX - over });
  browser.windows.onBoundsChanged?.addListener((window) => {
    const now = bounds.safeParse(window);
    if (window.id !== id || window.state !== 'normal' || !now.success) return;
    void browser.storage.local.set({ [key]: now.data });
  });
}

/** Where the screen that this window is on ends. Second screens do not begin at 0. */
function screenRight(): number {
  const left: unknown = Reflect.get(screen, 'availLeft');
  return (typeof left === 'number' ? left : 0) + screen.availWidth;
}
