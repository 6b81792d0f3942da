/** What the page is in the middle of: asked before it is interrupted, or left for another version. */
class Activity {
  #inTest = $state(false);
  /** Another tab runs a newer version: the next page should come from it, by a full load. */
  outdated = $state(false);

  /** Whether a test is under way on this page. The frame then steps back (`html[data-in-test]`). */
  get inTest(): boolean {
    return this.#inTest;
  }

  set inTest(inTest: boolean) {
    this.#inTest = inTest;
    document.documentElement.toggleAttribute('data-in-test', inTest);
  }
}

export const activity = new Activity();
