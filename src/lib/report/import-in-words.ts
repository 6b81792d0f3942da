import type { DataText } from '../i18n/text';
import type { ImportResult, SettingKey } from '../storage/store';

/** What reading in a file came to: sentences for each thing that a person would look for after it. */
export function importInWords(result: ImportResult, text: DataText['import']): string {
  if (result.kind === 'refused') return text.refusal[result.reason];
  const { added, extended, alreadyThere, settings } = result;
  const told = (words: Readonly<Record<string, string>>, keys: readonly SettingKey[]) =>
    keys.flatMap((key) => words[key] ?? []);
  const sentences = [...told(text.added, settings.added), ...told(text.kept, settings.kept)];
  // "Nothing new" is true only where the plan and the wishes are nothing new either.
  const ofTests = added + extended > 0 || sentences.length === 0;
  return [...(ofTests ? [text.done(added + extended, alreadyThere)] : []), ...sentences].join(' ');
}
