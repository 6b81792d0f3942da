import { describe, expect, it, vi } from 'vitest';
import { PlanKeeper, type PlanStore } from './keeper.svelte';
import { EMPTY_PLAN, readPlan, withGoal, withOffer, withoutOffer } from './plan';

/** A store of one plan, which a test can make slow or refuse. */
function aStore(saved: unknown = null) {
  const store = {
    kind: 'device' as const,
    saved,
    writes: 0,
    refuses: false,
    setting: async () => store.saved,
    saveSetting: async (_key: string, value: unknown) => {
      if (store.refuses) throw new Error('refused');
      store.writes++;
      store.saved = value;
    },
  };
  return store;
}

const keeping = (store: ReturnType<typeof aStore>) =>
  new PlanKeeper(
    async () => store as unknown as PlanStore,
    async () => true,
  );

const settled = async (keeper: PlanKeeper, state: string) =>
  vi.waitFor(() => expect(keeper.saved).toBe(state));

describe('the keeper of the plan', () => {
  it('finds the plan that was stored', async () => {
    const keeper = keeping(aStore(withOffer(EMPTY_PLAN, 'a')));
    expect(keeper.known).toBe(false);
    await keeper.read();
    expect(keeper.known).toBe(true);
    expect(keeper.plan.offers).toEqual(['a']);
  });

  it('does not open the store of a device where nothing can be stored yet', async () => {
    const open = vi.fn(async () => aStore() as unknown as PlanStore);
    const keeper = new PlanKeeper(open, async () => false);
    await keeper.read();
    expect(keeper.known).toBe(true);
    expect(open).not.toHaveBeenCalled();
  });

  it('shows a change at once and stores it', async () => {
    const store = aStore();
    const keeper = keeping(store);
    keeper.change((plan) => withOffer(plan, 'a'));
    expect(keeper.plan.offers).toEqual(['a']);
    await settled(keeper, 'device');
    expect(readPlan(store.saved).offers).toEqual(['a']);
  });

  it('changes what another window has stored meanwhile, and does not undo it', async () => {
    const store = aStore();
    const [mine, other] = [keeping(store), keeping(store)];
    await Promise.all([mine.read(), other.read()]);
    other.change((plan) => withGoal(plan, { text: 'Prøv noget' }));
    await settled(other, 'device');
    mine.change((plan) => withOffer(plan, 'a'));
    await settled(mine, 'device');
    expect(mine.plan).toEqual(withGoal(withOffer(EMPTY_PLAN, 'a'), { text: 'Prøv noget' }));
    expect(readPlan(store.saved)).toEqual(mine.plan);
  });

  it('loses no letter of a text that is typed faster than it is stored', async () => {
    const store = aStore();
    const keeper = keeping(store);
    const text = 'Prøv én ny funktion hver uge';
    for (let end = 1; end <= text.length; end++)
      keeper.change((plan) => withGoal(plan, { text: text.slice(0, end) }));
    await settled(keeper, 'device');
    await vi.waitFor(() => expect(readPlan(store.saved).goal.text).toBe(text));
    expect(store.writes).toBeLessThan(text.length);
  });

  it('says that a change was not stored, and stores it with the next one', async () => {
    const store = aStore();
    const keeper = keeping(store);
    store.refuses = true;
    keeper.change((plan) => withOffer(plan, 'a'));
    await settled(keeper, 'failed');
    expect(keeper.plan.offers).toEqual(['a']);
    store.refuses = false;
    keeper.change((plan) => withOffer(plan, 'b'));
    await settled(keeper, 'device');
    expect(readPlan(store.saved).offers).toEqual(['a', 'b']);
  });

  it('leaves nothing behind of a plan that is empty again', async () => {
    const store = aStore(withOffer(EMPTY_PLAN, 'a'));
    const keeper = keeping(store);
    keeper.change((plan) => withoutOffer(plan, 'a'));
    await settled(keeper, 'device');
    expect(store.saved).toBeNull();
  });
});
