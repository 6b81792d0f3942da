import { mount, unmount } from 'svelte';
import SettingsDialog from './SettingsDialog.svelte';
import { loadText, pageLocale } from './text';

/**
 * Shows the settings as a dialog.
 *
 * @param root where it is put
 * @param onclose called when it has been closed by the person
 * @returns takes it away
 */
export async function openSettings(root: HTMLElement, onclose: () => void): Promise<() => void> {
  const text = await loadText(pageLocale());
  const dialog = mount(SettingsDialog, { target: root, props: { text, onclose } });
  return () => void unmount(dialog);
}
