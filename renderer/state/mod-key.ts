/** The name of the main modifier key on this system. */
export const modKey = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
