/**
 * How a person wants to read: one choice per setting, the first being what nobody has to ask for.
 * Pure and without imports; the script in `src/app.html` says the same in five lines, because it runs
 * before the first paint (`early-script.test.ts` holds the two together).
 */
export const CHOICES = {
  /** Size of text, in per cent of what the browser is set to. */
  text: ['100', '125', '150', '200'],
  spacing: ['normal', 'wide'],
  font: ['system', 'atkinson'],
  theme: ['device', 'light', 'dark'],
  /** Between text and what it stands on. */
  contrast: ['device', 'more'],
  /** No motion and no decoration. */
  calm: ['off', 'on'],
} as const;

export type Setting = keyof typeof CHOICES;
export type Preferences = { readonly [S in Setting]: (typeof CHOICES)[S][number] };

export const SETTINGS = Object.keys(CHOICES) as Setting[];

export const DEFAULTS: Preferences = {
  text: '100',
  spacing: 'normal',
  font: 'system',
  theme: 'device',
  contrast: 'device',
  calm: 'off',
};

/** Where they are kept in `localStorage`. */
export const STORAGE_KEY = 'barometer-reading';

/**
 * Reads what was kept, for example "text=150 font=atkinson". Whatever is not known is left out, so
 * that a text written by another version, or by nobody, still gives a page that can be read.
 */
export function parsePreferences(kept: string | null): Preferences {
  const chosen: Record<Setting, string> = { ...DEFAULTS };
  for (const pair of (kept ?? '').split(' ')) {
    const [name, value, more] = pair.split('=');
    const setting = SETTINGS.find((known) => known === name);
    if (!setting || more !== undefined) continue;
    // A default is never written down, and so never read.
    const place = (CHOICES[setting] as readonly string[]).indexOf(value ?? '');
    if (place > 0) chosen[setting] = value!;
  }
  return chosen as Preferences;
}

/** The text to keep: only what differs from the defaults; empty when nothing does. */
export function formatPreferences(preferences: Preferences): string {
  return differing(preferences)
    .map((setting) => `${setting}=${preferences[setting]}`)
    .join(' ');
}

/** Shows the preferences: the styles in `reading.css` and `tokens.css` go by these attributes of `<html>`. */
export function applyPreferences(preferences: Preferences, html: Pick<HTMLElement, 'dataset'>) {
  const chosen = differing(preferences);
  for (const setting of SETTINGS)
    if (chosen.includes(setting)) html.dataset[setting] = preferences[setting];
    else Reflect.deleteProperty(html.dataset, setting);
}

const differing = (preferences: Preferences) =>
  SETTINGS.filter((setting) => preferences[setting] !== DEFAULTS[setting]);
