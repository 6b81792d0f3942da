/**
 * The day somebody of the project last went through what the accessibility statement says, with the
 * tests it names (`tests/e2e/axe.e2e.ts`, `keyboard.e2e.ts`). Change it together with the statement.
 */
export const ASSESSED = '2026-11-20';
