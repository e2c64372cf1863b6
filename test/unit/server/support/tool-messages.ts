import { expect } from 'vitest';
import { findTool } from '../../../../server/features/ingest/tools/tools';

/** What a tool's reader makes of a message: its events, and `notice`, `refusal` or the person to erase. */
export function previewTool(id: string, message: unknown): unknown[] {
  return (findTool(id)?.read(message) ?? []).map((item) => {
    if (item.kind === 'notice' || item.kind === 'refusal') return item.kind;
    return item.kind === 'erase' ? { erase: item.person } : item.event;
  });
}

/** An event that identifies a person. */
export const identifyResult = (traits: object) =>
  expect.objectContaining({ type: 'identify', traits: expect.objectContaining(traits) });

/** An event that says what a person did. */
export const trackResult = (event: string, more: object = {}) =>
  expect.objectContaining({ type: 'track', event, ...more });
