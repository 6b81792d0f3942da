import type { app } from './da/app';
import type { data } from './da/data';
import type { design } from './da/design';
import type { journey } from './da/journey';
import type { method } from './da/method';
import type { model } from './da/model';
import type { offers } from './da/offers';
import type { report } from './da/report';
import type { tasks } from './da/tasks';
import type { workshop } from './da/workshop';

/** The messages of each room; Danish is where a key is born, every locale must have them all. */
export type AppText = typeof app;
export type DataText = typeof data;
export type DesignText = typeof design;
export type JourneyText = typeof journey;
export type MethodText = typeof method;
export type ModelText = typeof model;
export type OffersText = typeof offers;
export type ReportText = typeof report;
export type TasksText = typeof tasks;
export type WorkshopText = typeof workshop;
