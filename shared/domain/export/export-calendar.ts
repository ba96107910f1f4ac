import type { CalendarEventOut } from '../../formats/calendar/write-calendar.ts';
import type { CalendarEvent } from '../../model/calendar-event.ts';

/** A calendar entry as an event. Its id in other calendars is the one its own calendar gave it, else ours. */
export function calendarEventOut(event: CalendarEvent): CalendarEventOut {
  const { id, uid, recurrenceId, title, when, repeats } = event;
  return {
    uid: uid ?? id,
    recurrenceId: recurrenceId ?? null,
    title,
    when,
    location: event.location ?? null,
    description: event.description ?? null,
    status: event.status ?? null,
    categories: event.categories ?? [],
    url: event.url ?? null,
    rule: repeats?.rule ?? null,
    except: repeats?.except ?? [],
    organiser: event.organiser ?? null,
    attendees: event.attendees ?? [],
    changedAt: event.changedAt ?? null,
  };
}
