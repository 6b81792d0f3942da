/** Whether calm is asked for on this device. By itself, for the first task is not to wait for the rest. */
export const prefersCalm = (): boolean => document.documentElement.dataset.calm === 'on';
