/** Whether a test is under way on this page. The layout asks before it interrupts with anything. */
class Activity {
  inTest = $state(false);
}

export const activity = new Activity();
