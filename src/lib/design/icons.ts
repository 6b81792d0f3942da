/** Our drawings on a grid of 24, as lines of width 2. What they stand for is always said in words too. */
export const ICONS = {
  check: 'M4 12.5 9.5 18 20 7',
  close: 'M6 6l12 12M18 6 6 18',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  leave: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  phone:
    'M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2Z',
} as const;

export type IconName = keyof typeof ICONS;
