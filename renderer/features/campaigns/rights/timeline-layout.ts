/** The height of a line of the timeline, in pixels. */
export const ROW_HEIGHT = 44;

/** The room for names before the bars, in pixels. */
export const NAMES_WIDTH = 280;
