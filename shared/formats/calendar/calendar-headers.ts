/** The columns an event is laid out in. */
export const calendarHeaders = [
  'UID',
  'Recurrence id',
  'Title',
  'Starts',
  'Ends',
  'Time zone',
  'Location',
  'Description',
  'Status',
  'Categories',
  'Link',
  'Repeats',
  'Except',
  'Organiser',
  'Attendees',
  'Changed',
] as const;

export type CalendarHeader = (typeof calendarHeaders)[number];

/** Holds the IANA name of the zone an event was agreed in, whose times are written in UTC. */
export const TIME_ZONE_PROPERTY = 'X-LIAISON-TIME-ZONE';
