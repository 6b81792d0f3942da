/**
 * The script of the start page. That page has none of Kit's client (`csr = false`): the way to the
 * first task is a single screenful of state, and a router would cost more than all of measuring.
 * The page's HTML holds the journey as the server rendered it; here it wakes up.
 */
import { hydrate } from 'svelte';
import files from 'virtual:content/files';
import { fetchJson } from '../content/fetch';
import { forLocale, localeOf } from '../i18n/locale';
import { loadOpening } from '../tasks/load';
import Journey from './Journey.svelte';
import type { ScaleData } from './scale';

/** How long after waking up the page is left alone. */
const SETTLING_MS = 1_000;

const locale = localeOf(document.documentElement.lang);
// The page asked for all of this in its head.
loadOpening(locale);
const [scaleData, { journey, tasks, areas }] = await Promise.all([
  fetchJson<ScaleData>(files.scale),
  forLocale(locale, {
    da: () => import('../i18n/da/start'),
    en: () => import('../i18n/en/start'),
  }),
]);

const root = document.getElementById('journey')!;
hydrate(Journey, {
  target: root,
  props: { locale, scaleData, text: journey, tasksText: tasks, areas },
});
root.dataset.awake = '';
// Notices are about storage, updates and installing, and reading help opens from its link without
// this too: nothing of it is needed for the first task, so it leaves the first moments to the person.
setTimeout(() => {
  void import('../shell/notices').then(({ showNotices }) => showNotices(locale));
  void import('../reading/attach').then(({ attachReadingHelp }) =>
    attachReadingHelp(document.body),
  );
}, SETTLING_MS);
