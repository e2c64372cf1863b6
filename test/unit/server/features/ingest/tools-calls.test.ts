import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AddressCheck } from '../../../../../server/features/ingest/tools/tool';
import { findTool } from '../../../../../server/features/ingest/tools/tools';
import { identifyResult, previewTool, trackResult } from '../../support/tool-messages';

const at = '2026-11-20T10:00:00+00:00';

test('Calendly and Cal.com: a cancellation and a rescheduling are separate events', () => {
  const calendly = (event: string, more: object = {}) =>
    previewTool('calendly', {
      event,
      created_at: at,
      payload: {
        uri: 'u/1',
        email: 'c@endly.example',
        name: 'Cal',
        scheduled_event: { name: 'Demo' },
        ...more,
      },
    });
  const booked = calendly('invitee.created');
  const canceled = calendly('invitee.canceled');
  expect(booked).toEqual([
    identifyResult({ email: 'c@endly.example', name: 'Cal' }),
    trackResult('Meeting Booked'),
  ]);
  expect(canceled).toEqual([identifyResult({}), trackResult('Meeting Canceled')]);
  expect(Reflect.get(Object(booked[1]), 'messageId')).not.toBe(Reflect.get(Object(canceled[1]), 'messageId'));
  expect(calendly('invitee.canceled', { rescheduled: true })).toEqual(['notice']);
  expect(calendly('invitee.created', { old_invitee: 'u/0' })).toEqual([
    identifyResult({}),
    trackResult('Meeting Rescheduled'),
  ]);
  expect(calendly('routing_form_submission.created')).toEqual(['notice']);
  const attendees = [{ email: 'one@cal.example', name: 'One' }, { email: 'two@cal.example' }];
  expect(
    previewTool('cal-com', { triggerEvent: 'BOOKING_CANCELLED', payload: { uid: 'x', attendees } }),
  ).toEqual([
    identifyResult({ email: 'one@cal.example', name: 'One' }),
    trackResult('Meeting Canceled'),
    identifyResult({ email: 'two@cal.example' }),
    trackResult('Meeting Canceled'),
  ]);
});

test('Zoom: a person who rejoins has attended once, and a cancellation is distinguished', () => {
  const joined = (event: string, join_time: string, start_time = '2026-11-24T06:00:00Z') =>
    previewTool('zoom', {
      event,
      event_ts: Date.parse(join_time),
      payload: {
        object: {
          id: '5',
          uuid: 'i',
          topic: 'Live',
          start_time,
          participant: { email: 'z@om.example', registrant_id: 'r', join_time, user_name: 'Zoe' },
        },
      },
    });
  const first = joined('webinar.participant_joined', '2026-11-24T06:05:00Z');
  expect(first).toEqual([
    identifyResult({ email: 'z@om.example', name: 'Zoe' }),
    trackResult('Webinar Attended'),
  ]);
  expect(joined('webinar.participant_joined', '2026-11-24T06:40:00Z')).toEqual(first);
  expect(joined('webinar.participant_left', '2026-11-24T06:05:00Z')).toEqual(first);
  const registrant = { id: 'r', email: 'z@om.example', first_name: 'Zoe', org: 'Om', job_title: 'CEO' };
  const registration = (event: string) =>
    previewTool('zoom', {
      event,
      event_ts: 1795500000000,
      payload: { object: { id: '5', topic: 'Live', registrant } },
    });
  expect(registration('webinar.registration_created')).toEqual([
    identifyResult({ name: 'Zoe', company: 'Om', title: 'CEO' }),
    trackResult('Webinar Registered'),
  ]);
  expect(registration('webinar.registration_cancelled')).toEqual([
    identifyResult({}),
    trackResult('Webinar Registration Canceled'),
  ]);
  expect(previewTool('zoom', { event: 'user.created', payload: {} })).toEqual(['notice']);
});

describe('checks of the address', () => {
  const secret = 'a secret of Zoom’s';
  const check = (id: string, asked: Partial<AddressCheck>) =>
    findTool(id)?.answerCheck?.({
      method: 'POST',
      query: new URLSearchParams(),
      body: undefined,
      secret,
      ...asked,
    })?.body;
  const get = (id: string, query: string) => check(id, { method: 'GET', query: new URLSearchParams(query) });
  const hex = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  const validation = (plainToken: unknown) => ({ event: 'endpoint.url_validation', payload: { plainToken } });

  test('Zoom’s check is answered with its token signed, and never with the signature of a message', () => {
    expect(check('zoom', { body: validation('qgg8vlvZRS6UYooatFL8Aw') })).toEqual({
      plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
      encryptedToken: hex('qgg8vlvZRS6UYooatFL8Aw'),
    });
    expect(() => check('zoom', { body: validation('v0:1795500000:{}') })).toThrow('no plainToken');
    expect(() => check('zoom', { body: validation('abc'), secret: undefined })).toThrow('Secret Token');
    expect(check('zoom', { body: { event: 'webinar.started' } })).toBeUndefined();
  });

  test('LinkedIn’s and Meta’s checks are answered in the form they ask for', () => {
    const challengeCode = '890e4665-4dfe-4ab1-b689-ed553bceeed0';
    expect(get('linkedin', `challengeCode=${challengeCode}`)).toEqual({
      challengeCode,
      challengeResponse: hex(challengeCode),
    });
    expect(() => get('linkedin', 'challengeCode=hmacsha256={}')).toThrow('client secret');
    expect(get('meta', 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=x')).toBe('1158201444');
    expect(get('meta', 'hub.mode=subscribe&hub.challenge=<script>')).toBeUndefined();
  });
});
