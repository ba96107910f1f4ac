import { z } from 'zod';
import { dayField, evidenceSchema, idField, instantField, lineField, nameField, noteField } from './common.ts';

export const calendarStatuses = ['confirmed', 'tentative', 'cancelled'] as const;

/** Whole days, the last one included, or a time between two instants with the zone it was agreed in. */
export const calendarTimeSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('days'), startsOn: dayField, endsOn: dayField }),
  z.strictObject({
    is: z.literal('time'),
    startsAt: instantField,
    endsAt: instantField,
    /** IANA name; absent where nobody named one. */
    timeZone: z.string().max(100).optional(),
  }),
]);
export type CalendarTime = z.infer<typeof calendarTimeSchema>;

/** An entry of a calendar file: an event of the press, a release, a meeting. Repeats are kept as a rule, not spelled out. */
export const calendarEventSchema = z.strictObject({
  id: idField<'calendarEvent'>(),
  /** The id its calendar gave it, and for one changed repeat the start it had; both stay the same over exports. */
  uid: z.string().min(1).max(1_000).optional(),
  recurrenceId: z.string().min(1).max(100).optional(),
  title: nameField,
  when: calendarTimeSchema,
  location: lineField.optional(),
  description: noteField.optional(),
  status: z.enum(calendarStatuses).optional(),
  categories: z.array(z.string().min(1).max(200)).min(1).max(100).optional(),
  url: lineField.optional(),
  /** A recurrence rule after RFC 5545 and the starts that do not take place. */
  repeats: z
    .strictObject({
      rule: z.string().min(1).max(1_000),
      except: z.array(z.string().min(1).max(100)).min(1).max(1_000).optional(),
    })
    .optional(),
  organiser: lineField.optional(),
  attendees: z.array(lineField.min(1)).min(1).max(500).optional(),
  /** When its calendar changed it last. */
  changedAt: instantField.optional(),
  evidence: evidenceSchema,
});

export type CalendarEvent = z.infer<typeof calendarEventSchema>;

/** The day an entry begins on; of a time the day in UTC. */
export function firstDayOf({ when }: Pick<CalendarEvent, 'when'>): string {
  return when.is === 'days' ? when.startsOn : when.startsAt.slice(0, 10);
}
