/**
 * The words of the domain that code branches on. No imports: everything may use this file without
 * pulling a validator or a text into its bundle. Danish where it is the product's own term.
 */

export const LOCALES = ['da', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The three areas of the survey; their order is the area index in `measurement`. */
export const AREA_IDS = ['brug', 'analyse', 'opdagelse'] as const;
export type AreaId = (typeof AREA_IDS)[number];

/** Three stages of two levels each: Grundlæggende (1–2), Selvstændig (3–4), Avanceret (5–6). */
export const STAGE_IDS = ['basic', 'independent', 'advanced'] as const;
export type StageId = (typeof STAGE_IDS)[number];

export const LEVELS = [1, 2, 3, 4, 5, 6] as const;
export type Level = (typeof LEVELS)[number];

export const AUDIENCE_IDS = ['adult', 'school', 'work'] as const;
export type AudienceId = (typeof AUDIENCE_IDS)[number];

export const TRACK_IDS = ['short', 'normal', 'thorough'] as const;
export type TrackId = (typeof TRACK_IDS)[number];

/** How a person answered a self-rating statement: not yet, partly, yes. */
export type SelfRatingAnswer = 0 | 1 | 2;

export type TaskId = string;
export type CompetenceId = string;
