/**
 * Choices of this window that are not business data: which workspace was open last, whether the navigation is narrow.
 * They may be lost without harm, so a browser that refuses to store them is not an error.
 */
export function readLocalSetting(name: string): string | null {
  try {
    return window.localStorage.getItem(`liaison.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice, or takes it away with `null`. */
export function writeLocalSetting(name: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(`liaison.${name}`);
    else window.localStorage.setItem(`liaison.${name}`, value);
  } catch {
    // A full or forbidden store costs only the convenience.
  }
}
