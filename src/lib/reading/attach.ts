import { showKeptPreferences } from './kept';

/** What marks a link to the page of reading help, which opens as a dialog where there is a script. */
const LINK = 'a[data-reading-help]';

/**
 * Lets every link to reading help open as a dialog over the page, so that a half answered task stays
 * as it is. Without this, and where the dialog cannot be fetched, the link leads to its page.
 *
 * @param root where the dialog is put
 * @returns takes it off again
 */
export function attachReadingHelp(root: HTMLElement): () => void {
  let takeAway: (() => void) | null = null;
  let opening = false;

  async function open(link: HTMLAnchorElement) {
    if (opening || takeAway) return;
    opening = true;
    try {
      const { openSettings } = await import('./open-settings');
      takeAway = await openSettings(root, leave);
    } catch {
      location.href = link.href;
    } finally {
      opening = false;
    }
  }

  function leave() {
    takeAway?.();
    takeAway = null;
  }

  function onclick(event: MouseEvent) {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(LINK);
    if (!link || event.button !== 0 || link.pathname === location.pathname) return;
    // Whoever wants it in a tab of its own gets that.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link);
  }
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && showKeptPreferences();

  // Before Kit's router, which leaves alone what is prevented.
  document.addEventListener('click', onclick, { capture: true });
  addEventListener('popstate', leave);
  addEventListener('storage', showKeptPreferences);
  addEventListener('pageshow', comeBack);
  return () => {
    leave();
    document.removeEventListener('click', onclick, { capture: true });
    removeEventListener('popstate', leave);
    removeEventListener('storage', showKeptPreferences);
    removeEventListener('pageshow', comeBack);
  };
}
