import { random } from '../../measurement/random';
import { subsets } from '../combinations';
import { mentions, type Condition } from '../condition';
import type { ComposeDefinition, ComposeResponse, Slot } from './definition';
import { isComplete } from './score';

type Filled = Record<string, string | string[]>;

/** Up to so many fillings are all tried; of more, a sample. */
const MOST = 50_000;
const SAMPLE = 4_000;
/** Fillings drawn with one condition in view, so that a sample meets rare ones. */
const AIMED = 300;
/** Any seed will do: the same content is always checked with the same fillings. */
const SEED = 1;

/** Every way to fill one slot, without listing them: of twelve words in order there are 1.3 billion. */
interface Ways {
  readonly size: number;
  at(index: number): string | string[];
}

const listed = (ways: (string | string[])[]): Ways => ({
  size: ways.length,
  at: (index) => ways[index]!,
});

/** All arrangements of one up to `most` of the values. */
function arrangements(values: readonly string[], most: number): Ways {
  const sizes: number[] = [];
  let product = 1;
  for (let taken = 0; taken < most; taken++) sizes.push((product *= values.length - taken));
  return {
    size: sizes.reduce((sum, size) => sum + size, 0),
    at(index) {
      let rest = index;
      let length = 0;
      while (rest >= sizes[length]!) rest -= sizes[length++]!;
      const left = [...values];
      return Array.from({ length: length + 1 }, () => {
        const [value] = left.splice(rest % left.length, 1);
        rest = Math.floor(rest / (left.length + 1));
        return value!;
      });
    },
  };
}

/**
 * How one slot can be filled by somebody who answers.
 *
 * @param typing whether they know what to type
 * @param inOrder whether a rule asks for an order in it; else one is as good as another
 */
function waysOf(slot: Slot, typing: boolean, inOrder: boolean): Ways {
  const most = Math.min('most' in slot && slot.most ? slot.most : 12, slot.values.length);
  if (slot.as === 'sequence' && inOrder) return arrangements(slot.values, most);
  switch (slot.as) {
    case 'select':
    case 'switch':
      return listed([...slot.values]);
    case 'text':
      return listed(typing ? slot.values.slice(1) : ['other']);
    case 'several':
    case 'sequence':
      return listed(
        subsets(slot.values).filter((chosen) => chosen.length > 0 && chosen.length <= most),
      );
  }
}

interface Fillings {
  readonly responses: ComposeResponse[];
  /** Whether these are all there are. */
  readonly all: boolean;
}

function fillings({ slots, shown, score }: ComposeDefinition, typing: boolean): Fillings {
  const ordered = new Set(
    [...shown, ...score].flatMap(({ when }) => mentions(when).orders.map(([slot]) => slot)),
  );
  const ways = slots.map((slot) => waysOf(slot, typing, ordered.has(slot.id)));
  const count = ways.reduce((product, { size }) => product * size, 1);
  const all = count <= MOST;
  const responses = Array.from({ length: all ? count : SAMPLE }, (_, number) => {
    let rest = number;
    const filled: Filled = {};
    slots.forEach((slot, index) => {
      const { size, at } = ways[index]!;
      filled[slot.id] = at(all ? rest % size : Math.floor(random(SEED, number, index) * size));
      rest = Math.floor(rest / size);
    });
    return { filled };
  });
  return { responses, all };
}

/**
 * What somebody might answer who fills every slot blindly: every complete response, or a sample in
 * which each is equally likely. They do not know what to type.
 */
export function blindResponses(definition: ComposeDefinition): ComposeResponse[] {
  return fillings(definition, false).responses.filter((each) => isComplete(definition, each));
}

/**
 * Responses in which every condition that can hold does so somewhere: all complete ones, or a sample
 * and for each condition some that go by what it mentions.
 */
export function triedResponses(definition: ComposeDefinition): ComposeResponse[] {
  const { responses, all } = fillings(definition, true);
  const complete = responses.filter((each) => isComplete(definition, each));
  if (all) return complete;
  const conditions = [...definition.shown, ...definition.score].map(({ when }) => when);
  const aimed = conditions.flatMap((condition, index) =>
    responses
      .slice(index * AIMED, (index + 1) * AIMED)
      .map((response, draw) => towards(definition, condition, response, index * AIMED + draw)),
  );
  return [...complete, ...aimed];
}

/** The response with some of what a condition mentions put in. */
function towards(
  { slots }: ComposeDefinition,
  condition: Condition,
  { filled }: ComposeResponse,
  draw: number,
): ComposeResponse {
  const { values, evidence, orders } = mentions(condition);
  const wanted = [
    ...values,
    ...evidence.map((each) => each.split('=', 2) as [slot: string, value: string]),
  ];
  let stream = slots.length;
  const heads = () => random(SEED, draw, stream++) < 0.5;
  const next: Filled = { ...filled } as Filled;
  for (const slot of slots) {
    const own = [...new Set(wanted.filter(([id]) => id === slot.id).map(([, value]) => value))];
    const order = orders.find(([id]) => id === slot.id && heads());
    if (order) next[slot.id] = [...order[1]];
    else if (own.length > 0 && heads()) {
      const some = own.filter(heads);
      if (some.length === 0) continue;
      next[slot.id] = slot.as === 'several' || slot.as === 'sequence' ? some : some[0]!;
    }
  }
  return { filled: next };
}
