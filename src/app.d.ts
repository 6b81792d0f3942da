import type { Locale } from '$lib/content/ids';

declare global {
  namespace App {
    interface PageData {
      locale: Locale;
    }
    interface PageState {
      /** Set while a test is open, so that the back button pauses it instead of leaving. */
      inTest?: boolean;
    }
  }
}

export {};
