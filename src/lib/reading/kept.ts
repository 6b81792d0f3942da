import {
  applyPreferences,
  DEFAULTS,
  formatPreferences,
  parsePreferences,
  STORAGE_KEY,
  type Preferences,
} from './preferences';

/** The preferences that this device keeps; the defaults where nothing is kept or can be read. */
export function keptPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(STORAGE_KEY));
  } catch {
    return DEFAULTS;
  }
}

/** The preferences that this page shows. They stand in `<html>`, also where nothing can be kept. */
export function shownPreferences(): Preferences {
  const { dataset } = document.documentElement;
  return parsePreferences(
    Object.entries(dataset)
      .map(([setting, choice]) => `${setting}=${choice}`)
      .join(' '),
  );
}

/**
 * Shows the preferences on this page and keeps them for the next.
 *
 * @returns false where the browser keeps nothing: then they last as long as the page
 */
export function choosePreferences(preferences: Preferences): boolean {
  applyPreferences(preferences, document.documentElement);
  try {
    const text = formatPreferences(preferences);
    if (text === '') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Shows what is kept now: another tab has changed it, or the page comes back from the cache. */
export const showKeptPreferences = () =>
  applyPreferences(keptPreferences(), document.documentElement);
